/**
 * The embedded story writer: facts of a brief, and the lines of the grammar that they select,
 * fitted to a length.
 */
package dev.storygen.embedded.writer;
