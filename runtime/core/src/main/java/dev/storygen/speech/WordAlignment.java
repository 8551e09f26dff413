package dev.storygen.speech;

import dev.storygen.model.Word;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/**
 * Finds the words of a narration among the words heard, by global sequence alignment (Needleman and
 * Wunsch, 1970), so that one word missed or misheard shifts no other. Words that were not heard are
 * placed between their neighbours, in proportion to their length.
 */
public final class WordAlignment {

  /** How alike a misheard word must be to be taken for the one expected. */
  private static final double ALIKE = 0.8;

  /** A placed word gets at least this long, in seconds, if need be of its neighbour's time. */
  private static final double SHORTEST_WORD = 0.06;

  private static final int GAP_COST = 2;
  private static final int MISMATCH_COST = 3;

  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private WordAlignment() {}

  /**
   * Gives every expected word a time.
   *
   * @param expected the words of the narration, in order
   * @param heard the words heard, in order of time
   * @param duration seconds of the audio
   * @return one word for each expected, in order, not overlapping
   */
  public static List<Word> align(List<String> expected, List<Word> heard, double duration) {
    int[] partners = partners(bare(expected), bare(heard.stream().map(Word::text).toList()));
    Word[] times = new Word[expected.size()];
    double latest = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        Word word = heard.get(partners[i]);
        double start = Math.max(latest, Math.min(word.start(), duration));
        latest = Math.max(start, Math.min(word.end(), duration));
        times[i] = new Word(expected.get(i), start, latest, true);
      }
    }
    placeUnheard(expected, times, duration);
    return List.of(times);
  }

  /** The share of the words whose time was measured, 0 to 1. */
  public static double accuracy(List<Word> words) {
    return words.stream().mapToInt(word -> word.measured() ? 1 : 0).average().orElse(0);
  }

  /**
   * The word error rate as speech recognition has it: the fewest words substituted, deleted and
   * inserted (Levenshtein, 1965) to get from the narration to what was heard, for each word of the
   * narration. 0 where all is heard as it is written; more than 1 is possible.
   */
  public static double wordErrorRate(List<String> expected, List<Word> heard) {
    Sequence reference = Sequence.of(expected.stream());
    Sequence hypothesis = Sequence.of(heard.stream().map(Word::text));
    return (double) LevenshteinDistance.getDefaultInstance().apply(reference, hypothesis)
        / Math.max(1, reference.length());
  }

  /** Words without their punctuation; what is punctuation only is no word. */
  private record Sequence(List<String> words) implements SimilarityInput<String> {

    static Sequence of(Stream<String> words) {
      return new Sequence(words.map(WordAlignment::bare).filter(word -> !word.isEmpty()).toList());
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

  /** Mean absolute difference of starts and ends, in seconds, over words that both measured. */
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

  /** For each expected word the index of the heard one that it is, or -1. */
  private static int[] partners(List<String> expected, List<String> heard) {
    byte[][] moves = moves(expected, heard);
    int[] partners = new int[expected.size()];
    int i = expected.size();
    int j = heard.size();
    while (i > 0 || j > 0) {
      switch (moves[i][j]) {
        case 'p' -> {
          i--;
          j--;
          partners[i] = alike(expected.get(i), heard.get(j)) ? j : -1;
        }
        case 'u' -> partners[--i] = -1;
        default -> j--;
      }
    }
    return partners;
  }

  /** The cheapest way into each cell: (p)air, expected word (u)nheard, heard word e(x)tra. */
  private static byte[][] moves(List<String> expected, List<String> heard) {
    byte[][] moves = new byte[expected.size() + 1][heard.size() + 1];
    int[] costs = new int[heard.size() + 1];
    for (int j = 1; j <= heard.size(); j++) {
      costs[j] = j * GAP_COST;
      moves[0][j] = 'x';
    }
    for (int i = 1; i <= expected.size(); i++) {
      int[] above = costs;
      costs = new int[heard.size() + 1];
      costs[0] = i * GAP_COST;
      moves[i][0] = 'u';
      for (int j = 1; j <= heard.size(); j++) {
        boolean same = expected.get(i - 1).equals(heard.get(j - 1));
        int pair = above[j - 1] + (same ? 0 : MISMATCH_COST);
        int unheard = above[j] + GAP_COST;
        int extra = costs[j - 1] + GAP_COST;
        costs[j] = Math.min(pair, Math.min(unheard, extra));
        moves[i][j] = (byte) (costs[j] == pair ? 'p' : costs[j] == unheard ? 'u' : 'x');
      }
    }
    return moves;
  }

  private static boolean alike(String expected, String heard) {
    return expected.equals(heard) || SIMILARITY.apply(expected, heard) >= ALIKE;
  }

  /** A text's letters and digits, in lower case: what counts when words are compared. */
  static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static List<String> bare(List<String> words) {
    return words.stream().map(WordAlignment::bare).toList();
  }

  private static void placeUnheard(List<String> expected, Word[] times, double duration) {
    int next = 0;
    while (next < times.length) {
      int first = next;
      while (next < times.length && times[next] == null) {
        next++;
      }
      if (first < next) {
        place(expected, times, first, next, duration);
      }
      next++;
    }
  }

  /** Places the words from {@code first} to before {@code end}, none of which was heard. */
  private static void place(
      List<String> expected, Word[] times, int first, int end, double duration) {
    double from = first == 0 ? 0 : times[first - 1].end();
    double to = end == times.length ? duration : times[end].start();
    if (first > 0 && to - from < SHORTEST_WORD * (end - first)) {
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
