package dev.storygen.pipeline;

import dev.storygen.model.Narration;

/**
 * A part of a narration.
 *
 * @param text as the script spells it
 * @param firstToken where it starts, as index into {@link Narration#tokens()}
 */
record ScenePassage(String text, int firstToken) {}
