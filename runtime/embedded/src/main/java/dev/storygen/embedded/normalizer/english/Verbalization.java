package dev.storygen.embedded.normalizer.english;

/**
 * The spoken form of written words.
 *
 * @param wordCount number of written words that it replaces, at least one
 * @param spoken the spoken words without surrounding punctuation; empty if nothing is spoken
 * @param consumedMarks number of punctuation marks after the last written word that belong to it
 */
public record Verbalization(int wordCount, String spoken, int consumedMarks) {

  static Verbalization of(String spoken) {
    return new Verbalization(1, spoken, 0);
  }

  static Verbalization of(int wordCount, String spoken) {
    return new Verbalization(wordCount, spoken, 0);
  }

  /** The spoken form of an abbreviation, whose dot is not a full stop. */
  static Verbalization abbreviation(WordContext context, int wordCount, String spoken) {
    return new Verbalization(wordCount, spoken, context.neighbour(wordCount - 1).hasDot() ? 1 : 0);
  }
}
