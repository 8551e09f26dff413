package dev.storygen.model;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in which line breaks are written as two characters, a backslash and an {@code n}, because it
 * was encoded twice.
 */
public final class EscapedText {

  /** One break or more; the first character is a backslash, so that a scan is linear. */
  private static final Pattern BREAKS =
      Pattern.compile("(?:\\\\r)?\\\\n(?:[ \\t]{0,8}(?:\\\\r)?\\\\n){0,20}");

  /** The start of a path of Windows; {@code \n} can begin a name in it. */
  private static final Pattern PATH = Pattern.compile("\\b[A-Za-z]:\\\\");

  private static final Pattern CHARACTER = Pattern.compile("\\\\(?:([\"'t/])|u([0-9A-Fa-f]{4}))");

  private static final String QUOTES = "\"'`“”‘’„«»";

  private static final String SENTENCE_END = ".!?…:;,\"'”’»*_)]—–-";

  private EscapedText() {}

  /**
   * Replaces escaped line breaks where no other sense fits: two in a row, after the end of a
   * sentence or before a capital, and all of them in a text of one line with several. Quoted ones
   * and those of paths are kept.
   */
  public static String decode(String text) {
    Matcher matcher = BREAKS.matcher(text);
    List<MatchResult> runs = matcher.results().toList();
    if (runs.isEmpty()) {
      return text;
    }
    boolean encoded =
        runs.size() > 1 && text.strip().indexOf('\n') < 0 && !PATH.matcher(text).find();
    StringBuilder decoded = new StringBuilder();
    int from = 0;
    boolean any = false;
    for (MatchResult run : runs) {
      decoded.append(text, from, run.start());
      boolean isBreak =
          !isQuoted(text, run) && !isCommand(text, run) && (encoded || isBreak(text, run));
      decoded.append(isBreak ? "\n".repeat(breaks(run)) : run.group());
      any |= isBreak;
      from = run.end();
    }
    String result = decoded.append(text.substring(from)).toString();
    return any && !PATH.matcher(text).find() ? characters(result) : result;
  }

  private static int breaks(MatchResult run) {
    return (int) run.group().chars().filter(c -> c == 'n').count();
  }

  private static boolean isQuoted(String text, MatchResult run) {
    return run.start() > 0
        && run.end() < text.length()
        && QUOTES.indexOf(text.charAt(run.start() - 1)) >= 0
        && QUOTES.indexOf(text.charAt(run.end())) >= 0
        && (run.start() == 1 || Character.isWhitespace(text.charAt(run.start() - 2)));
  }

  /** {@code \\nabla}: a command of TeX stands after a space, a dollar sign or a bracket. */
  private static boolean isCommand(String text, MatchResult run) {
    boolean starts = run.start() == 0 || " \t\n$({=^_+-".indexOf(text.charAt(run.start() - 1)) >= 0;
    return starts
        && breaks(run) == 1
        && run.end() < text.length()
        && Character.isLowerCase(text.charAt(run.end()));
  }

  private static boolean isBreak(String text, MatchResult run) {
    int before = run.start() - 1;
    while (before >= 0 && run.start() - before < 8 && text.charAt(before) == ' ') {
      before--;
    }
    int after = run.end();
    while (after < text.length() && after - run.end() < 8 && text.charAt(after) == ' ') {
      after++;
    }
    boolean ends = before < 0 || SENTENCE_END.indexOf(text.charAt(before)) >= 0;
    boolean starts = after == text.length() || !Character.isLowerCase(text.codePointAt(after));
    boolean path =
        before > 0
            && text.charAt(before) == ':'
            && before == run.start() - 1
            && Character.isLetter(text.charAt(before - 1))
            && (before == 1 || !Character.isLetter(text.charAt(before - 2)));
    boolean mentioned = before < run.start() - 1 && after > run.end() && !ends;
    return !mentioned && !path && (breaks(run) > 1 || ends || starts);
  }

  private static String characters(String text) {
    // A whole text in quotation marks, with others inside, is a string literal.
    String stripped = text.strip();
    boolean literal = text.contains("\\\"") && stripped.startsWith("\"") && stripped.endsWith("\"");
    return CHARACTER
        .matcher(literal ? stripped.substring(1, stripped.length() - 1) : text)
        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group(2))));
  }

  private static String character(String letter, String code) {
    if (letter == null) {
      return String.valueOf((char) Integer.parseInt(code, 16));
    }
    return letter.equals("t") ? " " : letter;
  }
}
