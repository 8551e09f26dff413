/** The goals: they read the POM, start a worker and show what it says. */
package dev.storygen.plugin;
