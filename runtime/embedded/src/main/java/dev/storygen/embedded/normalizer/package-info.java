/**
 * The embedded speech normaliser, in this order: {@code VisibleText}, {@code MarkdownProse}, {@code
 * StageDirections}, {@code UrlRemover}, {@code LineUnwrapper}, then a sentence splitter and, for
 * English, the {@code EnglishTokenizer}.
 */
package dev.storygen.embedded.normalizer;
