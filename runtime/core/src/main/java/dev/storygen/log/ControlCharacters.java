package dev.storygen.log;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Escapes control characters in texts of users, models and services. */
public final class ControlCharacters {

  private static final int JOINER = 0x200D; // zero-width joiner, within emojis

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private ControlCharacters() {}

  /**
   * A text in one line with its control and formatting characters escaped as in Java source. It can
   * neither control a terminal nor forge a line of a log.
   */
  public static String line(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "))
        .codePoints()
        .mapToObj(ControlCharacters::printable)
        .collect(Collectors.joining());
  }

  /**
   * A text whose embeddings, overrides and isolates of direction (U+202A to U+202E, U+2066 to
   * U+2069) are escaped, so that it cannot reverse the text after it.
   */
  public static String withoutDirections(String text) {
    return text.codePoints().noneMatch(ControlCharacters::isDirection)
        ? text
        : text.codePoints()
            .mapToObj(c -> isDirection(c) ? escaped(c) : Character.toString(c))
            .collect(Collectors.joining());
  }

  private static boolean isDirection(int character) {
    return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
  }

  /** A text in one line: line breaks, with the white space around them, become one space. */
  public static String singleLine(String text) {
    return LINE_BREAK
        .splitAsStream(text.strip())
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String printable(int character) {
    if (character == '\t') {
      return "    ";
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          escaped(character);
      case Character.FORMAT ->
          character == JOINER ? Character.toString(character) : escaped(character);
      default -> Character.toString(character);
    };
  }

  private static String escaped(int character) {
    StringBuilder escaped = new StringBuilder();
    for (char unit : Character.toChars(character)) {
      escaped.append("\\u%04x".formatted((int) unit));
    }
    return escaped.toString();
  }
}
