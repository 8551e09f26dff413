package dev.storygen.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/**
 * How far a text is from its reference: the least number of substituted, deleted and inserted words
 * (Levenshtein, 1965), divided by the words of the reference. In memory linear in the words.
 *
 * @param errors the number of words
 * @param words of the reference, at least 1
 * @param atLeast whether texts were too long and too different to count their order, too
 */
public record WordErrorRate(long errors, int words, boolean atLeast) {

  /** Comparisons of words: about a second. Texts of 14,000 words need no more. */
  private static final long MAX_COMPARISONS = 200_000_000;

  /** 0 for equal texts; can be above 1. */
  public double value() {
    return (double) errors / words;
  }

  /**
   * Compares two texts.
   *
   * @param reference at least one word
   */
  public static WordErrorRate of(List<String> reference, List<String> hypothesis) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] expected = numbered(reference, numbers);
    int[] actual = numbered(hypothesis, numbers);
    int start = 0;
    int expectedEnd = expected.length;
    int actualEnd = actual.length;
    while (start < Math.min(expectedEnd, actualEnd) && expected[start] == actual[start]) {
      start++;
    }
    while (expectedEnd > start
        && actualEnd > start
        && expected[expectedEnd - 1] == actual[actualEnd - 1]) {
      expectedEnd--;
      actualEnd--;
    }
    Section one = new Section(expected, start, expectedEnd - start);
    Section other = new Section(actual, start, actualEnd - start);
    return rate(one, other, reference.size());
  }

  private static WordErrorRate rate(Section one, Section other, int words) {
    if ((long) one.length * other.length <= MAX_COMPARISONS) {
      int errors = LevenshteinDistance.getDefaultInstance().apply(one, other);
      return new WordErrorRate(errors, words, false);
    }
    // In a band around the diagonal: as many errors as comparisons allow.
    int most = (int) (MAX_COMPARISONS / Math.max(one.length, other.length));
    int errors = new LevenshteinDistance(most).apply(one, other);
    return errors >= 0
        ? new WordErrorRate(errors, words, false)
        : new WordErrorRate(Math.max(most + 1L, missing(one, other)), words, true);
  }

  /** The words of the longer text that the other does not have as often, in whatever order. */
  private static long missing(Section one, Section other) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 0; i < one.length; i++) {
      counts.merge(one.at(i), 1, Integer::sum);
    }
    long shared = 0;
    for (int i = 0; i < other.length; i++) {
      if (counts.merge(other.at(i), -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    return Math.max(one.length, other.length) - shared;
  }

  private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
    return words.stream()
        .mapToInt(word -> numbers.computeIfAbsent(word, unknown -> numbers.size()))
        .toArray();
  }

  /** A part of a text whose words are numbers. */
  private record Section(int[] all, int from, int length) implements SimilarityInput<Integer> {

    @Override
    public Integer at(int index) {
      return all[from + index];
    }
  }
}
