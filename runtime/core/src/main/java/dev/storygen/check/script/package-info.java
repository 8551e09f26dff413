/** Checks of scripts, and of the voice that should say them. */
package dev.storygen.check.script;
