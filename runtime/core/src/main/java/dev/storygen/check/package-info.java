/** The quality gate: checks, their limits and their results. */
package dev.storygen.check;
