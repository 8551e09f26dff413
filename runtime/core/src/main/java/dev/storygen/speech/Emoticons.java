package dev.storygen.speech;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.Set;

/**
 * Removes emoticons that are made of letters and symbols of several scripts, such as {@code
 * ¯\_(ツ)_/¯} and {@code ಠ_ಠ}: like emoji they are neither spoken nor drawn.
 *
 * <p>An emoticon is a run without spaces in which no two letters of a script are side by side, as
 * in a word, and that has symbols between its letters, or letters of several scripts.
 */
public final class Emoticons {

  /** Katakana that is used as a face, also alone. */
  private static final String FACES = "ツッシヅ";

  private static final int MAX_CHARACTERS = 40;
  private static final String ENDS = ".,!?;:…";
  private static final String MARKUP = "*_~\"'“”‘’«»";
  private static final int LAST_ASCII = 0x7F;

  private Emoticons() {}

  /** The text without emoticons. Spaces and the punctuation after an emoticon stay. */
  public static String remove(String text) {
    if (text.chars().allMatch(c -> c <= LAST_ASCII)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isSpace(text.charAt(end))) {
        end++;
      }
      int core = withoutEnds(text, at, end);
      out.append(text, isEmoticon(text.substring(at, core)) ? core : at, end);
      if (end < text.length()) {
        out.append(text.charAt(end));
      }
      at = end + 1;
    }
    return out.toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int withoutEnds(String text, int start, int end) {
    int core = end;
    while (core > start && ENDS.indexOf(text.charAt(core - 1)) >= 0) {
      core--;
    }
    return core;
  }

  private static boolean isEmoticon(String run) {
    int[] characters = withoutMarkup(run).codePoints().toArray();
    if (characters.length == 0 || characters.length > MAX_CHARACTERS) {
      return false;
    }
    Set<UnicodeScript> scripts = new HashSet<>();
    boolean foreign = false;
    int letters = 0;
    int symbols = 0;
    for (int i = 0; i < characters.length; i++) {
      if (Character.isDigit(characters[i]) || (i > 0 && isWord(characters[i - 1], characters[i]))) {
        return false;
      }
      if (Character.isLetter(characters[i])) {
        letters++;
        scripts.add(japanese(characters[i]) ? UnicodeScript.HAN : UnicodeScript.of(characters[i]));
        foreign |= !isPlainLatin(characters[i]);
      } else if (i > 0 && i < characters.length - 1 && isFeature(characters, i)) {
        symbols++;
      }
    }
    if (letters == 0) {
      return symbols > 1 && run.indexOf('(') >= 0;
    }
    boolean face = letters == 1 && withoutMarkup(run).chars().anyMatch(c -> FACES.indexOf(c) >= 0);
    return foreign && (symbols > 0 || scripts.size() > 1 || face);
  }

  private static String withoutMarkup(String run) {
    int start = 0;
    int end = run.length();
    while (start < end && MARKUP.indexOf(run.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && MARKUP.indexOf(run.charAt(end - 1)) >= 0) {
      end--;
    }
    return run.substring(start, end);
  }

  /** Two letters of one script. */
  private static boolean isWord(int first, int second) {
    return Character.isLetter(first)
        && Character.isLetter(second)
        && (UnicodeScript.of(first) == UnicodeScript.of(second)
            || isKanaWord(first, second)
            || isKanaWord(second, first));
  }

  /** A Chinese character beside a Hiragana letter, as in words of Japanese. */
  private static boolean isKanaWord(int character, int kana) {
    return UnicodeScript.of(character) == UnicodeScript.HAN
        && UnicodeScript.of(kana) == UnicodeScript.HIRAGANA;
  }

  /** The scripts that words of Japanese mix. */
  private static boolean japanese(int letter) {
    return switch (UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  private static boolean isPlainLatin(int letter) {
    boolean phonetic = letter >= 0x250 && letter <= 0x2AF || letter >= 0x1D00 && letter <= 0x1DBF;
    return UnicodeScript.of(letter) == UnicodeScript.LATIN && !phonetic;
  }

  /** An eye, a mouth or a cheek, which is no punctuation of words. */
  private static boolean isFeature(int[] characters, int index) {
    int character = characters[index];
    return switch (Character.getType(character)) {
      case Character.MODIFIER_SYMBOL, Character.CONNECTOR_PUNCTUATION, Character.OTHER_SYMBOL ->
          true;
      case Character.NON_SPACING_MARK -> !Character.isLetter(characters[index - 1]);
      default -> character == '\\' || character == '•';
    };
  }
}
