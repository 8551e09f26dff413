package dev.storygen.pipeline;

import dev.storygen.model.Narration;

/**
 * The part of a narration that one image illustrates.
 *
 * @param text as the script spells it
 * @param firstToken the index of its first token in {@link Narration#tokens()}
 */
record ScenePassage(String text, int firstToken) {}
