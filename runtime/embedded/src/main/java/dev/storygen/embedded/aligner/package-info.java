/** The embedded aligner: word times of a recording by forced alignment with CMU Sphinx. */
package dev.storygen.embedded.aligner;
