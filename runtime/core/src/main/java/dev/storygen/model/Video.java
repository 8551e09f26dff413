package dev.storygen.model;

import java.nio.file.Path;

/**
 * The rendered story.
 *
 * @param file the video
 * @param thumbnail its title frame as PNG
 * @param duration seconds
 * @param frames pictures encoded
 * @param encoder the encoder's name, as {@code libopenh264}
 */
public record Video(Path file, Path thumbnail, double duration, long frames, String encoder) {}
