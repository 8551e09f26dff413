package dev.storygen.log;

import java.util.stream.Collectors;

/** Texts of users, models and services, made fit to be printed. */
public final class ControlCharacters {

  private static final int JOINER = 0x200D; // joins the parts of an emoji

  private ControlCharacters() {}

  /**
   * A text in one line, whose control and formatting characters are shown as in Java source: they
   * can neither steer a terminal nor feign a line.
   */
  public static String line(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "))
        .codePoints()
        .mapToObj(ControlCharacters::shown)
        .collect(Collectors.joining());
  }

  /** A text in one line: line breaks, with the white space around them, become one space. */
  public static String singleLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String shown(int character) {
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
