/** The quality gate: checks, their limits and their options. */
package dev.storygen.check;
