package dev.storygen.media;

import java.util.List;
import java.util.regex.Pattern;

/** The lines of a text file, read from first to last, and what is said about a wrong one. */
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

  String name() {
    return name;
  }

  boolean atEnd() {
    return position >= lines.size();
  }

  /** The line to be read next; empty behind the last. */
  String current() {
    return peek(0);
  }

  /** The line that many lines on; empty behind the last. */
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

  void rewind() {
    position = 0;
  }

  /** The current line is wrong. */
  UnreadableMediaException wrong(String what) {
    return new UnreadableMediaException(
        "%s line %d: %s %s".formatted(name, position + 1, quote(), what));
  }

  /** What a report can show: short, and without the control characters that XML cannot hold. */
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
