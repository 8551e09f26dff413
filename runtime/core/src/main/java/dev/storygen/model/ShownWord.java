package dev.storygen.model;

/**
 * A word as captions and titles show it.
 *
 * @param text with the punctuation that clings to it
 * @param glued whether no space separates it from the word before it, as in Chinese
 */
public record ShownWord(String text, boolean glued) {}
