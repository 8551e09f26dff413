package dev.storygen.embedded.speech;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.Map;
import java.util.regex.Pattern;

/** What single characters are: seen or not, emoji, typographic, foreign. */
final class Characters {

  private static final UnicodeSet EMOJI =
      new UnicodeSet(
              "[[:Extended_Pictographic:][:Regional_Indicator:][:Emoji_Modifier:]"
                  + "\\u20E3\\uFE0E\\uFE0F\\U000E0020-\\U000E007F]")
          .removeAll("©®™‼⁉〰")
          .freeze();

  /** Control, format, private and unassigned characters, and halves of pairs. */
  private static final UnicodeSet INVISIBLE =
      new UnicodeSet("[[:Cc:][:Cf:][:Co:][:Cn:][:Cs:]]").removeAll("\n\t").freeze();

  private static final Pattern KEYCAP = Pattern.compile("[0-9#*]\\uFE0F?\\u20E3");

  private static final Pattern EMOTICON =
      Pattern.compile("(?<!\\S)[:;]['-]?[()DP/]++(?![^\\s.,!?])");

  private static final Pattern RAISED_TWO =
      Pattern.compile("(?<=[\\p{L}\\d])([²³])|(?<=\\d)([⁰¹⁴-⁹])");

  private static final Pattern FRACTION_AFTER_DIGIT = Pattern.compile("(?<=\\d)(?=[¼½¾⅐-⅞])");

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]");

  /** More than any word has: the transliterator needs quadratic time. */
  private static final int CHUNK = 100;

  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‚', "'"),
          Map.entry((int) '‛', "'"),
          Map.entry((int) '′', "'"),
          Map.entry((int) 'ʼ', "'"),
          Map.entry((int) '`', "'"),
          Map.entry((int) '´', "'"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '„', "\""),
          Map.entry((int) '‟', "\""),
          Map.entry((int) '″', "\""),
          Map.entry((int) '«', "\""),
          Map.entry((int) '»', "\""),
          Map.entry((int) '‐', "-"),
          Map.entry((int) '‑', "-"),
          Map.entry((int) '‒', "-"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '—', "—"),
          Map.entry((int) '―', "—"),
          Map.entry((int) '…', "..."),
          Map.entry((int) '⁄', "/"),
          Map.entry((int) '。', "."),
          Map.entry((int) '、', ","));

  private Characters() {}

  /** The text without what cannot be seen and without emoji; one kind of line end, plain spaces. */
  static String visible(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    String keyless = EMOTICON.matcher(KEYCAP.matcher(lines).replaceAll("")).replaceAll("");
    StringBuilder out = new StringBuilder(keyless.length());
    keyless.codePoints().forEach(c -> appendVisible(out, c));
    return out.toString();
  }

  private static void appendVisible(StringBuilder out, int c) {
    if (c >= ' ' && c < 127 || c == '\n') {
      out.append((char) c);
    } else if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000B') {
      out.append('\n');
    } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
      out.append(' ');
    } else if (!INVISIBLE.contains(c) && !EMOJI.contains(c)) {
      out.appendCodePoint(c);
    }
  }

  /** Typewriter spelling: straight quotes, hyphens, ligatures undone; an em dash stays. */
  static String plain(String text) {
    if (text.chars().allMatch(c -> c < 128 && c != '`')) {
      return text;
    }
    String raised = RAISED_TWO.matcher(text).replaceAll("^$0");
    String spaced = FRACTION_AFTER_DIGIT.matcher(raised).replaceAll(" ");
    StringBuilder out = new StringBuilder();
    Normalizer2.getNFCInstance()
        .normalize(spaced)
        .codePoints()
        .forEach(c -> out.append(PLAIN.getOrDefault(c, compatible(c))));
    return out.toString();
  }

  private static String compatible(int c) {
    String itself = Character.toString(c);
    if (itself.equals("™") || itself.equals("´")) {
      return itself;
    }
    String folded = Normalizer2.getNFKCInstance().normalize(itself);
    return folded.replace('⁄', '/');
  }

  /** The nearest spelling in ASCII, in any script; empty where there is none. */
  static String ascii(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < text.length(); i += CHUNK) {
      String chunk = text.substring(i, Math.min(text.length(), i + CHUNK));
      latin.append(Latin.TRANSLITERATOR.transliterate(chunk));
    }
    return NOT_ASCII.matcher(latin).replaceAll("").strip();
  }

  static boolean isLetterOrDigit(int c) {
    return Character.isLetterOrDigit(c);
  }

  /** Loaded only by texts that need it. */
  private static final class Latin {
    static final Transliterator TRANSLITERATOR =
        Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }
}
