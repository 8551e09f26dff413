package dev.storygen.speech;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.storygen.model.ShownText;
import dev.storygen.model.ShownWord;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits words that are too long for a cue where a line may break, such as Tibetan, which is one
 * word up to the next punctuation.
 */
final class LongWords {

  private LongWords() {}

  /** The words, with a long one in parts that share its time by their widths. */
  static List<Word> split(List<Word> words, int maxColumns, Locale language) {
    if (words.stream().allMatch(word -> ShownText.columns(word.text()) <= maxColumns)) {
      return words;
    }
    List<Word> result = new ArrayList<>();
    for (Word word : words) {
      result.addAll(parts(word, maxColumns, language));
    }
    return result;
  }

  private static List<Word> parts(Word word, int maxColumns, Locale language) {
    List<ShownWord> parts = new ArrayList<>();
    for (String part : parts(word.text(), maxColumns, language)) {
      parts.add(new ShownWord(part, word.glued() || !parts.isEmpty()));
    }
    return TimeShares.of(word, parts);
  }

  /** As few parts as fit, of about the same width. */
  private static List<String> parts(String text, int maxColumns, Locale language) {
    int columns = ShownText.columns(text);
    int count = (columns + maxColumns - 1) / maxColumns;
    double target = (double) columns / count;
    List<String> parts = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.forLocale(language));
    breaks.setText(text);
    StringBuilder part = new StringBuilder();
    int width = 0;
    for (int from = breaks.first(), to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      int more = ShownText.columns(text.substring(from, to));
      if (width > 0 && (width + more > maxColumns || width + more / 2.0 > target)) {
        parts.add(part.toString());
        part.setLength(0);
        width = 0;
      }
      part.append(text, from, to);
      width += more;
    }
    parts.add(part.toString());
    return parts;
  }
}
