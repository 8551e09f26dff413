package dev.storygen.embedded.voice;

import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Computes the time of every word of a text, by matching the letters of words and spoken units. */
final class WordTimes {

  /** Letters to search ahead for a unit. A match beyond them is a coincidence. */
  private static final int MAX_LOOKAHEAD = 40;

  private final List<String> words;
  private final int[] firstLetter;
  private final int[] endLetter;
  private final double[] letterStart;
  private final double[] letterEnd;
  private final boolean[] opensUnit;
  private final boolean[] closesUnit;
  private final String letters;

  private WordTimes(List<String> words) {
    this.words = words;
    firstLetter = new int[words.size()];
    endLetter = new int[words.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      firstLetter[i] = all.length();
      all.append(SpeakableText.letters(SpeakableText.spelled(words.get(i))));
      endLetter[i] = all.length();
    }
    letters = all.toString();
    letterStart = new double[letters.length()];
    letterEnd = new double[letters.length()];
    opensUnit = new boolean[letters.length()];
    closesUnit = new boolean[letters.length()];
    Arrays.fill(letterStart, Double.NaN);
  }

  /**
   * The words with their times, in order and without overlap.
   *
   * @param length of the utterance, in seconds
   * @return words that are {@code measured} if they start and end together with a unit, else
   *     interpolated
   */
  static List<Word> of(List<String> words, List<SpokenUnit> units, double length) {
    WordTimes times = new WordTimes(words);
    times.place(units);
    return times.words(length);
  }

  private void place(List<SpokenUnit> units) {
    int next = 0;
    for (SpokenUnit unit : units) {
      int position = unit.letters().isEmpty() ? -1 : letters.indexOf(unit.letters(), next);
      if (position < 0
          || position > next && (position - next > MAX_LOOKAHEAD || !startsWord(position))) {
        continue;
      }
      int size = unit.letters().length();
      double step = (unit.end() - unit.start()) / size;
      for (int i = 0; i < size; i++) {
        letterStart[position + i] = unit.start() + i * step;
        letterEnd[position + i] = unit.start() + (i + 1) * step;
      }
      opensUnit[position] = true;
      closesUnit[position + size - 1] = true;
      next = position + size;
    }
  }

  private boolean startsWord(int letter) {
    return Arrays.binarySearch(firstLetter, letter) >= 0;
  }

  private List<Word> words(double length) {
    List<Word> timed = new ArrayList<>();
    double time = 0;
    for (int i = 0; i < words.size(); ) {
      int end = i;
      while (end < words.size() && first(end) < 0) {
        end++;
      }
      double until = end < words.size() ? letterStart[first(end)] : length;
      time = interpolate(timed, i, end, time, until);
      if (end < words.size()) {
        timed.add(unitTime(end));
        time = letterEnd[last(end)];
      }
      i = end + 1;
    }
    return timed;
  }

  /** Distributes the time between measured neighbours in proportion to the letters of the words. */
  private double interpolate(List<Word> timed, int first, int end, double start, double until) {
    int all = weight(first, end);
    double time = start;
    for (int i = first; i < end; i++) {
      double stop = Math.min(until, time + (until - start) * weight(i, i + 1) / all);
      timed.add(new Word(words.get(i), time, Math.max(time, stop), false));
      time = Math.max(time, stop);
    }
    return time;
  }

  private int weight(int first, int end) {
    int weight = 0;
    for (int i = first; i < end; i++) {
      weight += Math.max(1, endLetter[i] - firstLetter[i]);
    }
    return weight;
  }

  private Word unitTime(int word) {
    int first = first(word);
    int last = last(word);
    boolean measured =
        first == firstLetter[word]
            && last == endLetter[word] - 1
            && opensUnit[first]
            && closesUnit[last];
    return new Word(words.get(word), letterStart[first], letterEnd[last], measured);
  }

  private int first(int word) {
    for (int i = firstLetter[word]; i < endLetter[word]; i++) {
      if (!Double.isNaN(letterStart[i])) {
        return i;
      }
    }
    return -1;
  }

  private int last(int word) {
    for (int i = endLetter[word] - 1; i >= firstLetter[word]; i--) {
      if (!Double.isNaN(letterStart[i])) {
        return i;
      }
    }
    return -1;
  }
}
