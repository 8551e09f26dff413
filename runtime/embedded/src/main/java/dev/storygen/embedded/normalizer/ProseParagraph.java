package dev.storygen.embedded.normalizer;

/**
 * A paragraph, a list item or a table row.
 *
 * @param text prose, with line breaks where the author set them
 * @param endsParagraph false where the next one follows on, as the items of a tight list do
 */
record ProseParagraph(String text, boolean endsParagraph) {}
