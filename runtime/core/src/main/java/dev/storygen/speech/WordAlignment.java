package dev.storygen.speech;

import dev.storygen.model.TimeSpan;
import dev.storygen.model.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/**
 * Matches the words of a narration with recognised words by global sequence alignment (Needleman
 * and Wunsch, 1970), so that a missing or wrongly recognised word shifts no other. In scripts
 * without spaces, whose words an aligner may divide in another way, characters are matched. Times
 * of unmatched words are interpolated between their neighbours, in proportion to their length.
 */
public final class WordAlignment {

  /** The minimum Jaro-Winkler similarity of a wrongly recognised word with the expected one. */
  private static final double MIN_SIMILARITY = 0.8;

  /** Seconds of an interpolated word, if need be taken from the word before it. */
  private static final double MIN_WORD = 0.06;

  /** A byte each. Enough for a narration and a transcript of 20,000 words. */
  private static final long MAX_CELLS = 500_000_000;

  private static final int GAP_COST = 2;
  private static final int MISMATCH_COST = 3;

  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private WordAlignment() {}

  /**
   * The times of all expected words.
   *
   * @param expected the words of the narration, in order
   * @param recognised in order of time
   * @param duration seconds of the audio
   * @return a word for each expected one, in order, without overlaps
   * @throws IllegalArgumentException if there are far more recognised words than can be compared
   */
  public static List<Word> align(List<String> expected, List<Word> recognised, double duration) {
    AlignmentUnits units = AlignmentUnits.of(expected);
    List<Word> heard = AlignmentUnits.ofRecognised(recognised);
    if ((long) units.texts().size() * heard.size() > MAX_CELLS) {
      throw new IllegalArgumentException(
          "the aligner returned %d words for a narration of %d words: they cannot be compared."
              .formatted(recognised.size(), expected.size()));
    }
    int[] partners = partners(bare(units.texts()), bare(heard.stream().map(Word::text).toList()));
    Word[] times = new Word[expected.size()];
    double latest = 0;
    for (int i = 0; i < times.length; i++) {
      Optional<TimeSpan> span = units.heard(i, partners, heard);
      if (span.isPresent()) {
        double start = Math.max(latest, Math.min(span.get().start(), duration));
        latest = Math.max(start, Math.min(span.get().end(), duration));
        times[i] = new Word(expected.get(i), start, latest, true);
      }
    }
    interpolateMissing(expected, times, duration);
    return List.of(times);
  }

  /** The share of words with a measured time, 0 to 1. */
  public static double accuracy(List<Word> words) {
    return words.stream().mapToInt(word -> word.measured() ? 1 : 0).average().orElse(0);
  }

  /**
   * The word error rate of speech recognition: the minimum of substituted, deleted and inserted
   * words (Levenshtein, 1965) between narration and transcript, divided by the words of the
   * narration; in scripts without spaces, of characters. 0 if they are equal; can be above 1.
   */
  public static double wordErrorRate(List<String> expected, List<Word> recognised) {
    Sequence reference = Sequence.of(expected.stream());
    Sequence hypothesis = Sequence.of(recognised.stream().map(Word::text));
    return (double) LevenshteinDistance.getDefaultInstance().apply(reference, hypothesis)
        / Math.max(1, reference.length());
  }

  /** Words without punctuation; a word of punctuation only is left out. */
  private record Sequence(List<String> words) implements SimilarityInput<String> {

    static Sequence of(Stream<String> words) {
      List<String> units = AlignmentUnits.of(words.toList()).texts();
      return new Sequence(bare(units).stream().filter(word -> !word.isEmpty()).toList());
    }

    @Override
    public String at(int index) {
      return words.get(index);
    }

    @Override
    public int length() {
      return words.size();
    }
  }

  /** The mean absolute difference, in seconds, of starts and ends of words measured in both. */
  public static double meanDifference(List<Word> one, List<Word> other) {
    return IntStream.range(0, one.size())
        .filter(i -> one.get(i).measured() && other.get(i).measured())
        .mapToObj(i -> differences(one.get(i), other.get(i)))
        .flatMapToDouble(differences -> differences)
        .average()
        .orElse(0);
  }

  private static DoubleStream differences(Word one, Word other) {
    return DoubleStream.of(
        Math.abs(one.start() - other.start()), Math.abs(one.end() - other.end()));
  }

  /** The index of the recognised word that matches each expected one, or -1. */
  private static int[] partners(List<String> expected, List<String> recognised) {
    byte[][] moves = moves(expected, recognised);
    int[] partners = new int[expected.size()];
    int i = expected.size();
    int j = recognised.size();
    while (i > 0 || j > 0) {
      switch (moves[i][j]) {
        case 'p' -> {
          i--;
          j--;
          partners[i] = similar(expected.get(i), recognised.get(j)) ? j : -1;
        }
        case 'm' -> partners[--i] = -1;
        default -> j--;
      }
    }
    return partners;
  }

  /** The cheapest move into each cell: (p)air, expected word (m)issing, recognised word e(x)tra. */
  private static byte[][] moves(List<String> expected, List<String> recognised) {
    byte[][] moves = new byte[expected.size() + 1][recognised.size() + 1];
    int[] costs = new int[recognised.size() + 1];
    for (int j = 1; j <= recognised.size(); j++) {
      costs[j] = j * GAP_COST;
      moves[0][j] = 'x';
    }
    for (int i = 1; i <= expected.size(); i++) {
      int[] above = costs;
      costs = new int[recognised.size() + 1];
      costs[0] = i * GAP_COST;
      moves[i][0] = 'm';
      for (int j = 1; j <= recognised.size(); j++) {
        boolean same = expected.get(i - 1).equals(recognised.get(j - 1));
        int pair = above[j - 1] + (same ? 0 : MISMATCH_COST);
        int missing = above[j] + GAP_COST;
        int extra = costs[j - 1] + GAP_COST;
        costs[j] = Math.min(pair, Math.min(missing, extra));
        moves[i][j] = (byte) (costs[j] == pair ? 'p' : costs[j] == missing ? 'm' : 'x');
      }
    }
    return moves;
  }

  private static boolean similar(String expected, String recognised) {
    return expected.equals(recognised) || SIMILARITY.apply(expected, recognised) >= MIN_SIMILARITY;
  }

  /** The letters and digits of a text in lower case, by which words are compared. */
  static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static List<String> bare(List<String> words) {
    return words.stream().map(WordAlignment::bare).toList();
  }

  private static void interpolateMissing(List<String> expected, Word[] times, double duration) {
    int next = 0;
    while (next < times.length) {
      int first = next;
      while (next < times.length && times[next] == null) {
        next++;
      }
      if (first < next) {
        interpolate(expected, times, first, next, duration);
      }
      next++;
    }
  }

  /** Interpolates the times of the words from {@code first} to before {@code end}. */
  private static void interpolate(
      List<String> expected, Word[] times, int first, int end, double duration) {
    double from = first == 0 ? 0 : times[first - 1].end();
    double to = end == times.length ? duration : times[end].start();
    if (first > 0 && to - from < MIN_WORD * (end - first)) {
      first--;
      from = times[first].start();
    }
    double letters = expected.subList(first, end).stream().mapToInt(String::length).sum();
    double start = from;
    for (int i = first; i < end; i++) {
      double length = (to - from) * expected.get(i).length() / letters;
      double stop = i == end - 1 ? Math.max(start, to) : start + length;
      times[i] = new Word(expected.get(i), start, stop, times[i] != null);
      start = stop;
    }
  }
}
