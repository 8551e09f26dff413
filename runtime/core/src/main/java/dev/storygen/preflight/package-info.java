/** The result of {@code preflight}: the document {@code preflight.json} and what people read. */
package dev.storygen.preflight;
