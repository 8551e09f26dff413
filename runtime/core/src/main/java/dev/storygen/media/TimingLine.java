package dev.storygen.media;

import java.util.Optional;

/**
 * The times of a cue, as SubRip, WebVTT and SBV write them.
 *
 * @param start seconds
 * @param end seconds
 * @param arrow what is between the times: {@code -->}
 * @param startText the first time as it is written: {@code 00:00:01,500}
 * @param endText the second time
 */
record TimingLine(ClockTime start, ClockTime end, String arrow, String startText, String endText) {

  static final String ARROW = "-->";

  /** Whether a line has the end of an arrow; most lines are text, and have none. */
  static boolean possible(String line) {
    return line.indexOf('>') >= 0 || line.indexOf('\u2192') >= 0;
  }

  /** The times of a line; empty if it has none. What follows the second time is ignored. */
  static Optional<TimingLine> of(String line) {
    Scan scan = new Scan(line);
    scan.skipSpace();
    int from = scan.position;
    ClockTime start = ClockTime.scan(scan);
    String startText = line.substring(from, scan.position);
    scan.skipSpace();
    String arrow = scan.arrow();
    if (start == null || arrow.isEmpty()) {
      return Optional.empty();
    }
    scan.skipSpace();
    from = scan.position;
    ClockTime end = ClockTime.scan(scan);
    if (end == null || !scan.atBoundary()) {
      return Optional.empty();
    }
    String endText = line.substring(from, scan.position);
    return Optional.of(new TimingLine(start, end, arrow, startText, endText));
  }

  /**
   * Whether the line can be nothing but times: a text may hold {@code 10:30 -> 11:00}. A complete
   * time has hours or decimals.
   */
  boolean certain() {
    return arrow.equals(ARROW)
        ? start.complete() && end.complete()
        : start.decimals() > 0 && end.decimals() > 0 && start.parts() > 2 && end.parts() > 2;
  }

  /** Whether a line was meant as times: it has an arrow between what looks like times. */
  static boolean meant(String line) {
    int arrow = line.indexOf(ARROW);
    return arrow >= 0 && (clock(line, 0, arrow) || clock(line, arrow, line.length()));
  }

  /** Whether there is {@code 0:00:0} in a part of the line. */
  private static boolean clock(String line, int from, int to) {
    int parts = 0;
    for (int i = from + 1; i + 1 < to; i++) {
      char c = line.charAt(i);
      boolean split = c == ':' && Scan.digit(line.charAt(i - 1)) && Scan.digit(line.charAt(i + 1));
      parts = split ? parts + 1 : Scan.digit(c) ? parts : 0;
      if (parts == 2) {
        return true;
      }
    }
    return false;
  }

  /** A position in a line. */
  static final class Scan {

    final String line;
    int position;

    Scan(String line) {
      this.line = line;
    }

    static boolean digit(char c) {
      return c >= '0' && c <= '9';
    }

    char peek() {
      return position < line.length() ? line.charAt(position) : '\n';
    }

    void skipSpace() {
      while (position < line.length()
          && (peek() <= ' ' || Character.isSpaceChar(peek()) || format(peek()))) {
        position++;
      }
    }

    private static boolean format(char c) {
      return Character.getType(c) == Character.FORMAT;
    }

    /** Any arrow that people and programs write; empty if there is none. */
    String arrow() {
      int from = position;
      while ("-\u2013\u2014\u2212= ".indexOf(peek()) >= 0) {
        position++;
      }
      char end = peek();
      if (end == '>' || (end == '\u2192' && position == from)) {
        position++;
        return line.substring(from, position);
      }
      return "";
    }

    boolean atEnd() {
      return position >= line.length();
    }

    /** Whether a number or word ends here. */
    boolean atBoundary() {
      return position >= line.length() || !Character.isLetterOrDigit(peek());
    }
  }
}
