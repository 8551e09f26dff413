package dev.storygen.embedded.aligner;

/**
 * A word that the recogniser found in the audio.
 *
 * @param start seconds from the start of the file
 * @param end seconds from the start of the file
 */
record RecognisedWord(String word, double start, double end) {}
