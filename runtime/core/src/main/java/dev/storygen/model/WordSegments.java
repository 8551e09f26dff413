package dev.storygen.model;

import com.ibm.icu.text.BreakIterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of text that is written without spaces between them: Chinese, Japanese, Thai, Lao,
 * Khmer and Burmese. They are those of ICU's dictionaries (UAX #29); endings and particles of
 * Japanese stay with the word before them, as its phrases are written. Punctuation belongs to the
 * word beside it, as in other scripts.
 */
public final class WordSegments {

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** Of more than one letter; a single one is an ending in any case. */
  private static final Set<String> JAPANESE_ENDINGS =
      Set.of(
          "した", "して", "ます", "まし", "ました", "ません", "です", "でし", "でした", "ない", "なかっ", "なく", "から", "まで",
          "より", "だけ", "しか", "など", "って", "たら", "たり", "ながら", "では", "には", "とは", "にも", "でも", "なら", "だっ",
          "だった", "られ", "れる", "られる", "せる", "させ", "けど", "のに", "ので", "ても", "ている", "てい", "いた", "いる",
          "だろう", "でしょう", "ましょう", "という", "として", "について");

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  /** Punctuation that the next word begins with. */
  private final StringBuilder opening = new StringBuilder();

  private String last = "";

  private WordSegments() {}

  /** Whether a character is of a script without spaces between words. */
  public static boolean isUnspaced(int character) {
    return character > 0x0E00 && UNSPACED.contains(UnicodeScript.of(character));
  }

  /** Whether a text has a character of a script without spaces between words. */
  public static boolean isUnspaced(String text) {
    return text.codePoints().anyMatch(WordSegments::isUnspaced);
  }

  /**
   * The words of a text without white space, which put together are the text; the text itself where
   * its script has spaces between words.
   */
  public static List<String> of(String text) {
    return isUnspaced(text) ? new WordSegments().split(text) : List.of(text);
  }

  /** The words of a text, with what stands between them. */
  public static List<ShownWord> shown(String text) {
    List<ShownWord> shown = new ArrayList<>();
    for (String piece : text.split("\\s+")) {
      boolean glued = false;
      for (String segment : piece.isEmpty() ? List.<String>of() : of(piece)) {
        shown.add(new ShownWord(segment, glued));
        glued = true;
      }
    }
    return shown;
  }

  private List<String> split(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    for (int from = breaks.first(), to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      String segment = text.substring(from, to);
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        addWord(segment);
      } else {
        addPunctuation(segment);
      }
    }
    word.append(opening);
    endWord();
    return List.copyOf(words);
  }

  private void addWord(String segment) {
    boolean apart = isUnspaced(last) || isUnspaced(segment);
    if (!last.isEmpty() && apart && !isEnding(segment)) {
      endWord();
    }
    word.append(opening).append(segment);
    opening.setLength(0);
    last = segment;
  }

  private void addPunctuation(String segment) {
    int type = Character.getType(segment.codePointAt(0));
    boolean opens =
        type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    (opens || word.isEmpty() || !opening.isEmpty() ? opening : word).append(segment);
  }

  private boolean isEnding(String segment) {
    boolean hiragana =
        segment.codePoints().allMatch(each -> UnicodeScript.of(each) == UnicodeScript.HIRAGANA);
    return opening.isEmpty()
        && hiragana
        && (segment.length() == 1 || JAPANESE_ENDINGS.contains(segment));
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
