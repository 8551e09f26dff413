package dev.storygen.brief;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Advice for the most frequent mistake in YAML: a text with special characters, without quotes. */
final class YamlAdvice {

  private static final int MAX_LINE = 200;

  private static final Pattern UNQUOTED =
      Pattern.compile(" *+((?:- )?+(?:[\\w-]++:[ \\t])?+)[ \\t]*+([^'\"\\s].*+)");

  private YamlAdvice() {}

  /**
   * The advice for a line that is not valid, with a space before it; empty if the line has no text
   * to put in quotes.
   *
   * @param line from 0
   */
  static String of(String yaml, int line) {
    return yaml.lines().skip(line).findFirst().flatMap(YamlAdvice::of).orElse("");
  }

  private static Optional<String> of(String line) {
    Matcher unquoted = UNQUOTED.matcher(line);
    if (line.length() > MAX_LINE || !unquoted.matches() || unquoted.group(1).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        " If the text has a colon or another special character, put it in quotes: "
            + unquoted.group(1)
            + quoted(unquoted.group(2).strip()));
  }

  private static String quoted(String text) {
    boolean plain = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    return plain ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
  }
}
