package dev.storygen.plugin;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits {@code storygen.argLine} into the arguments of a JVM, as a shell does: at white space
 * outside of quotes. Quotes may stand anywhere in an argument: {@code -Dname="a b"}, {@code
 * "-Dname=a b"}, {@code -Dname='a b'}. Within single quotes each character stands for itself.
 * Elsewhere a backslash takes the special meaning from a quote, a space or a backslash after it;
 * before any other character it is a backslash, as in paths of Windows.
 */
final class ArgLine {

  private static final char NONE = 0;

  private final String line;
  private final List<String> arguments = new ArrayList<>();
  private final StringBuilder argument = new StringBuilder();
  private boolean started;
  private char quote = NONE;
  private int quotePosition;

  private ArgLine(String line) {
    this.line = line;
  }

  /**
   * The arguments.
   *
   * @throws IllegalArgumentException if a quote is not closed
   */
  static List<String> split(String line) {
    return new ArgLine(line).arguments();
  }

  private List<String> arguments() {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isEscape(i)) {
        add(line.charAt(++i));
      } else if (quote == NONE && Character.isWhitespace(c)) {
        endArgument();
      } else if (quote == NONE && isQuote(c)) {
        quote = c;
        quotePosition = i;
        started = true; // "" is an empty argument
      } else if (c == quote) {
        quote = NONE;
      } else {
        add(c);
      }
    }
    rejectOpenQuote();
    endArgument();
    return arguments;
  }

  private boolean isEscape(int index) {
    if (line.charAt(index) != '\\' || quote == '\'' || index + 1 == line.length()) {
      return false;
    }
    char next = line.charAt(index + 1);
    return isQuote(next) || next == '\\' || next == ' ';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private void add(char c) {
    argument.append(c);
    started = true;
  }

  private void endArgument() {
    if (started) {
      arguments.add(argument.toString());
    }
    argument.setLength(0);
    started = false;
  }

  private void rejectOpenQuote() {
    if (quote != NONE) {
      throw new IllegalArgumentException(
          "storygen.argLine is '"
              + line
              + "', but expected a closing "
              + quote
              + " for the one at position "
              + (quotePosition + 1)
              + ". Close the quote, or write \\"
              + quote
              + " for the character itself.");
    }
  }
}
