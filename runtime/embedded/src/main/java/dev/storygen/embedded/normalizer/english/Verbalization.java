package dev.storygen.embedded.normalizer.english;

/**
 * The spoken form of written words.
 *
 * @param wordCount how many written words are spoken as one, at least one
 * @param spoken the spoken words without the punctuation around them; empty where nothing is spoken
 * @param consumedMarks how many punctuation marks after the last written word belong to it
 */
public record Verbalization(int wordCount, String spoken, int consumedMarks) {

  static Verbalization of(String spoken) {
    return new Verbalization(1, spoken, 0);
  }

  static Verbalization of(int wordCount, String spoken) {
    return new Verbalization(wordCount, spoken, 0);
  }

  /** An abbreviation, whose dot is no full stop. */
  static Verbalization abbreviation(WordContext context, int wordCount, String spoken) {
    return new Verbalization(wordCount, spoken, context.neighbour(wordCount - 1).hasDot() ? 1 : 0);
  }
}
