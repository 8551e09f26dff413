/**
 * The embedded story writer: derives facts from a brief, selects the lines of the grammar that they
 * allow, and fits them to a length.
 */
package dev.storygen.embedded.writer;
