package dev.storygen.media;

import java.util.List;
import java.util.regex.Pattern;

/** Reads the lines of a text file in order, and words the error of a wrong one. */
final class LineReader {

  private static final int LONGEST_QUOTE = 80;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]");

  private final String name;
  private final List<String> lines;
  private int position;

  LineReader(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  boolean atEnd() {
    return position >= lines.size();
  }

  /** The next line; empty after the last. */
  String current() {
    return peek(0);
  }

  /** The line so many lines after the next; empty after the last. */
  String peek(int ahead) {
    return position + ahead < lines.size() ? lines.get(position + ahead) : "";
  }

  String next() {
    String line = current();
    position++;
    return line;
  }

  void skipBlank() {
    while (!atEnd() && current().isBlank()) {
      position++;
    }
  }

  /**
   * The error of the next line.
   *
   * @param what is wrong and what was expected: continues a sentence that starts with the line
   */
  UnreadableMediaException wrong(String what) {
    return new UnreadableMediaException(
        "%s line %d: %s %s".formatted(name, position + 1, quote(), what));
  }

  /** The line as a report can show it: short, without the control characters that XML forbids. */
  private String quote() {
    if (atEnd()) {
      return "the end of the file";
    }
    String line = current().strip();
    boolean cut = line.length() > LONGEST_QUOTE;
    String shown = cut ? line.substring(0, LONGEST_QUOTE) + "…" : line;
    return "'" + UNPRINTABLE.matcher(shown).replaceAll("\ufffd") + "'";
  }
}
