package dev.storygen.embedded;

import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives every word of a text its time, by the letters that words and spoken units have in common.
 */
final class WordTimes {

  /** A unit that reads on further ahead than this many letters is not the one looked for. */
  private static final int FARTHEST = 40;

  private final List<String> words;
  private final int[] from;
  private final int[] to;
  private final double[] letterStart;
  private final double[] letterEnd;
  private final boolean[] opensUnit;
  private final boolean[] closesUnit;
  private final String letters;

  private WordTimes(List<String> words) {
    this.words = words;
    from = new int[words.size()];
    to = new int[words.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      from[i] = all.length();
      all.append(SpeakableText.letters(SpeakableText.spelled(words.get(i))));
      to[i] = all.length();
    }
    letters = all.toString();
    letterStart = new double[letters.length()];
    letterEnd = new double[letters.length()];
    opensUnit = new boolean[letters.length()];
    closesUnit = new boolean[letters.length()];
    Arrays.fill(letterStart, Double.NaN);
  }

  /**
   * The words with their times, in order, none over another.
   *
   * @param length seconds of the utterance
   * @return a word is {@code measured} where it starts with a unit and ends with one
   */
  static List<Word> of(List<String> words, List<SpokenUnit> units, double length) {
    WordTimes times = new WordTimes(words);
    times.place(units);
    return times.words(length);
  }

  private void place(List<SpokenUnit> units) {
    int next = 0;
    for (SpokenUnit unit : units) {
      int at = unit.letters().isEmpty() ? -1 : letters.indexOf(unit.letters(), next);
      if (at < 0 || at > next && (at - next > FARTHEST || !startsWord(at))) {
        continue;
      }
      int size = unit.letters().length();
      double step = (unit.end() - unit.start()) / size;
      for (int i = 0; i < size; i++) {
        letterStart[at + i] = unit.start() + i * step;
        letterEnd[at + i] = unit.start() + (i + 1) * step;
      }
      opensUnit[at] = true;
      closesUnit[at + size - 1] = true;
      next = at + size;
    }
  }

  private boolean startsWord(int letter) {
    return Arrays.binarySearch(from, letter) >= 0;
  }

  private List<Word> words(double length) {
    List<Word> timed = new ArrayList<>();
    double clock = 0;
    for (int i = 0; i < words.size(); ) {
      int run = i;
      while (run < words.size() && first(run) < 0) {
        run++;
      }
      double until = run < words.size() ? letterStart[first(run)] : length;
      clock = share(timed, i, run, clock, until);
      if (run < words.size()) {
        timed.add(heard(run));
        clock = letterEnd[last(run)];
      }
      i = run + 1;
    }
    return timed;
  }

  /** Splits the time between measured neighbours by the words' letters. */
  private double share(List<Word> timed, int first, int end, double start, double until) {
    int all = weight(first, end);
    double clock = start;
    for (int i = first; i < end; i++) {
      double stop = Math.min(until, clock + (until - start) * weight(i, i + 1) / all);
      timed.add(new Word(words.get(i), clock, Math.max(clock, stop), false));
      clock = Math.max(clock, stop);
    }
    return clock;
  }

  private int weight(int first, int end) {
    int weight = 0;
    for (int i = first; i < end; i++) {
      weight += Math.max(1, to[i] - from[i]);
    }
    return weight;
  }

  private Word heard(int word) {
    int first = first(word);
    int last = last(word);
    boolean measured =
        first == from[word] && last == to[word] - 1 && opensUnit[first] && closesUnit[last];
    return new Word(words.get(word), letterStart[first], letterEnd[last], measured);
  }

  private int first(int word) {
    for (int i = from[word]; i < to[word]; i++) {
      if (!Double.isNaN(letterStart[i])) {
        return i;
      }
    }
    return -1;
  }

  private int last(int word) {
    for (int i = to[word] - 1; i >= from[word]; i--) {
      if (!Double.isNaN(letterStart[i])) {
        return i;
      }
    }
    return -1;
  }
}
