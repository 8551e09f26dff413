package dev.storygen.embedded.normalizer;

import dev.storygen.model.Narration.End;

/**
 * A paragraph, a list item or a table row.
 *
 * @param text prose with its line breaks
 * @param end {@link End#SENTENCE} if the next one belongs to the same paragraph, as the items of a
 *     tight list do
 */
record ProseParagraph(String text, End end) {}
