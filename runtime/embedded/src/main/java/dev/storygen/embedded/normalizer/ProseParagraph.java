package dev.storygen.embedded.normalizer;

/**
 * A paragraph, a list item or a table row.
 *
 * @param text prose with its line breaks
 * @param endsParagraph false if the next one belongs to the same paragraph, as the items of a tight
 *     list do
 */
record ProseParagraph(String text, boolean endsParagraph) {}
