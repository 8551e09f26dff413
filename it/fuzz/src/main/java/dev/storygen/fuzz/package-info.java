/** Damages media and subtitle files at random, and compares the gate's verdicts with FFmpeg's. */
package dev.storygen.fuzz;
