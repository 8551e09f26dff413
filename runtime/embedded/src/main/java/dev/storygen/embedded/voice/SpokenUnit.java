package dev.storygen.embedded.voice;

/**
 * What MaryTTS read as one: a token, or a written form such as {@code 1999} with all its tokens.
 *
 * @param letters as written, see {@link SpeakableText#letters}
 * @param start seconds from the start of the utterance
 * @param end seconds from the start of the utterance
 */
record SpokenUnit(String letters, double start, double end) {}
