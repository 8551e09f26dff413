package dev.storygen.media;

import dev.storygen.media.TimingLine.Scan;

/**
 * A time as {@code 01:02:03,456}.
 *
 * @param seconds from 0
 * @param parts numbers before the decimals: 2 for minutes and seconds, 3 with hours
 * @param decimals digits after the mark, 0 without
 * @param mark before the decimals, {@code ' '} without
 */
record ClockTime(double seconds, int parts, int decimals, char mark) {

  /** A longer number is no time. */
  private static final int MAX_DIGITS = 9;

  private static final String COLONS = ":\uFF1A";
  private static final String MARKS = ",.;\uFF0C\u3002";

  /** Reads a time and moves behind it; null, if there is none. */
  static ClockTime scan(Scan scan) {
    long[] numbers = new long[4];
    int count = 0;
    long number = number(scan);
    while (number >= 0 && count < numbers.length) {
      numbers[count++] = number;
      number = follows(scan, COLONS) ? number(scan) : -2;
    }
    if (number != -2 || count < 2) {
      return null;
    }
    return count == numbers.length ? withThirdColon(numbers) : withDecimals(scan, numbers, count);
  }

  private static ClockTime withThirdColon(long[] numbers) {
    double decimals = numbers[3] < 1000 ? numbers[3] / 1000.0 : Double.NaN;
    return Double.isNaN(decimals) ? null : new ClockTime(seconds(numbers, 3) + decimals, 3, 3, ':');
  }

  private static ClockTime withDecimals(Scan scan, long[] numbers, int count) {
    long whole = seconds(numbers, count);
    int before = scan.position;
    char mark = ' ';
    if (follows(scan, MARKS)) {
      mark = scan.line.charAt(scan.position - 1);
      scan.skipSpace();
      int from = scan.position;
      if (number(scan) >= 0) {
        String digits = scan.line.substring(from, scan.position);
        return new ClockTime(
            Double.parseDouble(whole + "." + digits), count, digits.length(), mark);
      }
    }
    scan.position = before;
    return new ClockTime(whole, count, 0, ' ');
  }

  private static long seconds(long[] numbers, int count) {
    long seconds = 0;
    for (int i = 0; i < count; i++) {
      seconds = seconds * 60 + numbers[i];
    }
    return seconds;
  }

  /** Moves behind a mark that follows, maybe after a space. */
  private static boolean follows(Scan scan, String marks) {
    int before = scan.position;
    scan.skipSpace();
    if (scan.position < scan.line.length() && marks.indexOf(scan.peek()) >= 0) {
      scan.position++;
      return true;
    }
    scan.position = before;
    return false;
  }

  private static long number(Scan scan) {
    scan.skipSpace();
    long number = 0;
    int from = scan.position;
    while (Scan.digit(scan.peek())) {
      number = scan.position - from < MAX_DIGITS ? number * 10 + (scan.peek() - '0') : number;
      scan.position++;
    }
    int digits = scan.position - from;
    return digits == 0 || digits > MAX_DIGITS ? -1 : number;
  }

  /** Whether it has hours or decimals: a text may hold a time of day. */
  boolean complete() {
    return parts > 2 || decimals > 0;
  }
}
