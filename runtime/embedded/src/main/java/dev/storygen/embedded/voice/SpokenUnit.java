package dev.storygen.embedded.voice;

/**
 * A unit of MaryTTS's output: a token, or a written form such as {@code 1999} with all its tokens.
 *
 * @param letters of the written form, see {@link SpeakableText#letters}
 * @param start seconds from the start of the utterance
 * @param end seconds from the start of the utterance
 */
record SpokenUnit(String letters, double start, double end) {}
