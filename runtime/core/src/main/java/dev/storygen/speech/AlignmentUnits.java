package dev.storygen.speech;

import dev.storygen.model.ShownWord;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Word;
import dev.storygen.model.WordSegments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of words is matched by an alignment: words, and of scripts without spaces each letter with
 * its marks.
 *
 * @param texts in order
 * @param starts index of the first one of each word, and after the last word their number
 */
record AlignmentUnits(List<String> texts, int[] starts) {

  static AlignmentUnits of(List<String> words) {
    List<String> texts = new ArrayList<>();
    int[] starts = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      texts.addAll(units(words.get(i)));
      starts[i + 1] = texts.size();
    }
    return new AlignmentUnits(texts, starts);
  }

  /** The units of a transcript, which share the times of its words. */
  static List<Word> ofRecognised(List<Word> words) {
    List<Word> units = new ArrayList<>();
    for (Word word : words) {
      List<ShownWord> parts =
          units(word.text()).stream().map(part -> new ShownWord(part, false)).toList();
      if (parts.size() == 1) {
        units.add(word);
      } else {
        units.addAll(TimeShares.of(word, parts));
      }
    }
    return units;
  }

  private static List<String> units(String word) {
    if (!WordSegments.isUnspaced(word)) {
      return List.of(word);
    }
    List<String> units = new ArrayList<>();
    StringBuilder unit = new StringBuilder();
    int last = 0;
    for (int character : word.codePoints().toArray()) {
      if (Character.isLetterOrDigit(character)) {
        boolean alone = WordSegments.isUnspaced(character) || WordSegments.isUnspaced(last);
        if (last > 0 && alone) {
          units.add(unit.toString());
          unit.setLength(0);
        }
        last = character;
      }
      unit.appendCodePoint(character);
    }
    units.add(unit.toString());
    return units;
  }

  /**
   * When a word was heard; empty if fewer than half of its units have a partner.
   *
   * @param partners of each unit the index of the recognised one, or -1
   */
  Optional<TimeSpan> heard(int word, int[] partners, List<Word> recognised) {
    int matched = 0;
    double start = Double.POSITIVE_INFINITY;
    double end = 0;
    for (int unit = starts[word]; unit < starts[word + 1]; unit++) {
      if (partners[unit] >= 0) {
        matched++;
        start = Math.min(start, recognised.get(partners[unit]).start());
        end = Math.max(end, recognised.get(partners[unit]).end());
      }
    }
    return matched > 0 && 2 * matched >= starts[word + 1] - starts[word]
        ? Optional.of(new TimeSpan(start, end))
        : Optional.empty();
  }
}
