package dev.storygen.check;

/**
 * How long a voiceover should last.
 *
 * @param seconds above 0
 * @param source who says so, as {@code words.json}
 */
public record ExpectedDuration(double seconds, String source) {}
