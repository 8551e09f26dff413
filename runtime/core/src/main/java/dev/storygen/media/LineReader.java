package dev.storygen.media;

/**
 * Reads the lines of a text in order, ended by LF, CR or both, without holding them all, and quotes
 * them in messages.
 */
final class LineReader {

  private final String text;
  private int position;
  private int number;
  private String current;
  private String following;

  LineReader(String text) {
    this.text = text;
    current = read();
    following = read();
    number = 1;
  }

  boolean atEnd() {
    return current == null;
  }

  /** The next line; empty after the last. */
  String current() {
    return current == null ? "" : current;
  }

  /** The line after the next; empty after the last. */
  String following() {
    return following == null ? "" : following;
  }

  /** The number of the next line, from 1. */
  int number() {
    return number;
  }

  String next() {
    String line = current();
    current = following;
    following = read();
    number++;
    return line;
  }

  void skipBlank() {
    while (!atEnd() && blank()) {
      next();
    }
  }

  /** Whether nothing of the next line is visible. */
  boolean blank() {
    return PlainText.invisible(current());
  }

  /** The next line as messages show it. */
  String quote() {
    return atEnd() ? "the end of the file" : PlainText.quote(current());
  }

  private String read() {
    if (position >= text.length()) {
      return null;
    }
    int end = position;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    String line = text.substring(position, end);
    boolean both = text.startsWith("\r\n", end);
    position = end + (both ? 2 : 1);
    return line;
  }
}
