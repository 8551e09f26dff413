package dev.storygen.embedded.normalizer;

import com.ibm.icu.text.UnicodeSet;
import dev.storygen.speech.Emoticons;
import java.util.regex.Pattern;

/** Removes invisible characters, emoji and emoticons. */
final class VisibleText {

  private static final UnicodeSet EMOJI =
      new UnicodeSet(
              "[[:Extended_Pictographic:][:Regional_Indicator:][:Emoji_Modifier:]"
                  + "\\u20E3\\uFE0E\\uFE0F\\U000E0020-\\U000E007F]")
          .removeAll("©®™‼⁉〰")
          .freeze();

  /** Control, format, private-use and unassigned characters, and unpaired surrogates. */
  private static final UnicodeSet INVISIBLE =
      new UnicodeSet("[[:Cc:][:Cf:][:Co:][:Cn:][:Cs:]]").removeAll("\n\t").freeze();

  private static final Pattern KEYCAP = Pattern.compile("[0-9#*]\\uFE0F?\\u20E3");

  private static final Pattern EMOTICON =
      Pattern.compile(
          "(?m)(?<!\\S)(?:[:;=][',^o-]?[()\\[\\]DPpOo3/|*@]{1,9}|[xX]D{1,9}|[dD]:(?=\\s*$)|\\^[_.-]?\\^|[oO][_.][oO]"
              + "|[-][_.][-]|[Tt>][_.][Tt<]|</3|[¯]?\\\\_?\\([^\\s()]{1,5}\\)_?/[¯]?)(?![^\\s.,!?])");

  private VisibleText() {}

  /**
   * The text without invisible characters, emoji and emoticons, with line feeds as line ends and
   * plain spaces.
   */
  static String of(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    String ascii = EMOTICON.matcher(KEYCAP.matcher(lines).replaceAll("")).replaceAll("");
    String stripped = Emoticons.remove(ascii);
    StringBuilder out = new StringBuilder(stripped.length());
    stripped.codePoints().forEach(c -> appendVisible(out, c));
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
}
