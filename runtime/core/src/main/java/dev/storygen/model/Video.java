package dev.storygen.model;

/**
 * The rendered story.
 *
 * @param duration seconds
 * @param frames pictures encoded
 * @param encoder the encoder's name, as {@code libopenh264}
 */
public record Video(double duration, long frames, String encoder) {}
