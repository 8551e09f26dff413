package dev.storygen.model;

/**
 * The duration that a voiceover should have.
 *
 * @param seconds above 0
 * @param source where the value comes from, as {@code words.json}
 */
public record ExpectedDuration(double seconds, String source) {}
