package dev.storygen.media;

import dev.storygen.media.TimingLine.Scan;

/**
 * Reads the time expressions of TTML (w3.org/TR/ttml2, 12.3.1).
 *
 * @param frameRate frames a second
 * @param tickRate ticks a second
 */
record TtmlClock(double frameRate, double tickRate) {

  static final TtmlClock DEFAULT = new TtmlClock(30, 1);

  static TtmlClock of(String frameRate, String tickRate) {
    double frames = positive(frameRate, DEFAULT.frameRate);
    return new TtmlClock(frames, positive(tickRate, frameRate == null ? 1 : frames));
  }

  private static double positive(String number, double otherwise) {
    double value = number == null ? Double.NaN : number(number.strip());
    return value > 0 ? value : otherwise;
  }

  /**
   * When an element is shown: begin, end and duration are relative to the element around it.
   *
   * @param begin the attribute; null without
   * @param end the attribute; null without
   * @param duration the attribute; null without
   */
  TtmlElement.Times times(TtmlElement.Times around, String begin, String end, String duration) {
    String wrong = null;
    for (String time : new String[] {begin, end, duration}) {
      wrong = time != null && Double.isNaN(seconds(time)) ? time : wrong;
    }
    double from = around.begin() + orZero(begin);
    double to = around.end();
    if (end != null && !Double.isNaN(seconds(end))) {
      to = around.begin() + seconds(end);
    } else if (duration != null && !Double.isNaN(seconds(duration))) {
      to = from + seconds(duration);
    }
    boolean own = begin != null || end != null || duration != null;
    return new TtmlElement.Times(from, to, own, own || around.timed(), wrong);
  }

  private double orZero(String time) {
    double seconds = time == null ? 0 : seconds(time);
    return Double.isNaN(seconds) ? 0 : seconds;
  }

  /** Seconds; not a number if the text is no time. */
  double seconds(String time) {
    String text = time.strip();
    if (text.indexOf(':') < 0) {
      return offset(text);
    }
    int frames = text.lastIndexOf(':');
    if (text.chars().filter(c -> c == ':').count() == 3) {
      return clock(text.substring(0, frames)) + number(text.substring(frames + 1)) / frameRate;
    }
    return clock(text);
  }

  private static double clock(String text) {
    Scan scan = new Scan(text);
    ClockTime time = ClockTime.scan(scan);
    return time == null || !scan.atEnd() ? Double.NaN : time.seconds();
  }

  /** A number with its unit: {@code 1.5s}, {@code 500ms}, {@code 36f}. */
  private double offset(String text) {
    int unit = text.length();
    while (unit > 0 && Character.isLetter(text.charAt(unit - 1))) {
      unit--;
    }
    double value = number(text.substring(0, unit));
    return switch (text.substring(unit)) {
      case "h" -> value * 3600;
      case "m" -> value * 60;
      case "s" -> value;
      case "ms" -> value / 1000;
      case "f" -> value / frameRate;
      case "t" -> value / tickRate;
      default -> Double.NaN;
    };
  }

  /** A number that is not negative; else not a number. */
  private static double number(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() < 20
            && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
            && text.chars().filter(c -> c == '.').count() <= 1
            && text.length() > text.chars().filter(c -> c == '.').count();
    return digits ? Double.parseDouble(text) : Double.NaN;
  }
}
