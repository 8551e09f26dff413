/** Kills builds at random instants, and tests what the next build makes of it. */
package dev.storygen.chaos;
