package dev.storygen.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An image of a brief that is shown from a place of the story on.
 *
 * @param at the words that it is shown from; empty for the next paragraph
 * @param image absolute path
 */
public record SceneImage(Optional<String> at, Path image) {}
