package dev.storygen.speech;

import dev.storygen.model.WordSegments;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as two texts are compared by them: without case, punctuation and markup. In a
 * script without spaces between words, a character counts as a word. Text in square brackets
 * describes a sound or a manner of speech, and is left out.
 */
public final class ComparableWords {

  /** A longer text in brackets is part of the story. */
  private static final Pattern DESCRIPTION = Pattern.compile("\\[[^\\[\\]]{0,200}\\]");

  private ComparableWords() {}

  /** The words in order. */
  public static List<String> of(String text) {
    String plain = DESCRIPTION.matcher(text).replaceAll(" ");
    String folded = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); ) {
      int character = folded.codePointAt(i);
      i += Character.charCount(character);
      boolean single = WordSegments.isUnspaced(character);
      if (single || !(part(character) || joins(character))) {
        end(word, words);
      }
      if (part(character)) {
        word.appendCodePoint(character);
      }
      if (single) {
        end(word, words);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean part(int character) {
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character) || type == Character.COMBINING_SPACING_MARK;
  }

  /** What is within a word but no part of it: an apostrophe, an accent, a soft hyphen. */
  private static boolean joins(int character) {
    int type = Character.getType(character);
    return "'\u2019\u02BC".indexOf(character) >= 0
        || type == Character.NON_SPACING_MARK
        || type == Character.FORMAT;
  }
}
