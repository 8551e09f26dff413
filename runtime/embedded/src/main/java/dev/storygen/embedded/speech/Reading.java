package dev.storygen.embedded.speech;

/**
 * How pieces are read.
 *
 * @param pieces how many pieces are read as one, at least one
 * @param words what is heard, without the punctuation around it; empty where nothing is
 * @param taken how many marks after the last piece were part of what was read
 */
record Reading(int pieces, String words, int taken) {

  static Reading of(String words) {
    return new Reading(1, words, 0);
  }

  static Reading of(int pieces, String words) {
    return new Reading(pieces, words, 0);
  }

  /** An abbreviation's dot is no full stop. */
  static Reading abbreviation(Context at, int pieces, String words) {
    return new Reading(pieces, words, at.near(pieces - 1).hasDot() ? 1 : 0);
  }
}
