package dev.storygen.embedded.normalizer;

import dev.storygen.embedded.normalizer.english.MaskedSpelling;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Protects the asterisks of masked words such as {@code f*ck} from Markdown, which reads emphasis.
 */
final class MaskedWords {

  /** Private-use character in place of an asterisk. */
  private static final char ASTERISK = '\uE003';

  /** A word with an asterisk, without the punctuation around it. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}*]{2,30}+");

  /** {@code un*believ*able}: emphasis within a word. */
  private static final Pattern EMPHASIS = Pattern.compile("\\p{L}++(\\*++)\\p{L}{3,}+\\1\\p{L}*+");

  private static final Pattern OPENED = Pattern.compile("(?<![\\p{L}\\d*])\\*{1,3}+(?=[^\\s*])");

  private static final Pattern ONLY_ASTERISKS = Pattern.compile("[\\s*]*+");

  private MaskedWords() {}

  /** The text with the asterisks of masked words replaced. */
  static String protect(String text) {
    if (text.indexOf('*') < 0) {
      return text;
    }
    StringBuilder lines = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      lines.append(lines.isEmpty() && !text.startsWith("\n") ? "" : "\n");
      lines.append(line.indexOf('*') < 0 ? line : protectLine(line));
    }
    return lines.toString();
  }

  /** The original text. */
  static String restore(String text) {
    return text.replace(ASTERISK, '*');
  }

  private static String protectLine(String line) {
    if (ONLY_ASTERISKS.matcher(line).matches()) {
      return line;
    }
    Matcher opened = OPENED.matcher(line);
    int emphasis = opened.find() ? opened.start() : line.length();
    return WORD.matcher(line).replaceAll(m -> protectWord(m.group(), m.start() > emphasis));
  }

  private static String protectWord(String word, boolean inEmphasis) {
    boolean ends = word.endsWith("*");
    boolean masked =
        word.indexOf('*') >= 0
            && MaskedSpelling.isMasked(word)
            && !EMPHASIS.matcher(word).matches()
            && !(ends && inEmphasis);
    return masked ? word.replace('*', ASTERISK) : word;
  }
}
