package dev.storygen.model;

/**
 * How a word or phrase is said.
 *
 * @param written as in scripts; in lower case for any case
 * @param respelling what the voice reads instead: words of letters, {@code '} and {@code -}
 * @param language the language code of the scripts that it applies to, as {@code de}; empty for all
 */
public record Pronunciation(String written, String respelling, String language) {}
