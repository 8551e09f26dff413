package dev.storygen.report.html.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Numbers as people read them; the same in all languages and time zones. */
public final class DisplayFormats {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Later, no calendar goes on. */
  private static final Instant LATEST = Instant.parse("+100000000-01-01T00:00:00Z");

  private DisplayFormats() {}

  /** {@code 85 ms}, {@code 4.2 s}, {@code 42 s}, {@code 3 min 5 s}, {@code 2 h 4 min}. */
  public static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (!(seconds > 0)) {
      return "0 s";
    } else if (seconds < 0.9995) {
      return Math.max(1, Math.round(seconds * 1000)) + " ms";
    } else if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    } else if (whole < 60) {
      return whole + " s";
    } else if (whole < 3600) {
      return parts(whole / 60, "min", whole % 60, "s");
    }
    long minutes = Math.round(seconds / 60);
    return parts(minutes / 60, "h", minutes % 60, "min");
  }

  private static String parts(long large, String unit, long small, String smallUnit) {
    return small == 0 ? large + " " + unit : large + " " + unit + " " + small + " " + smallUnit;
  }

  /** {@code 12,345}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 1 story}, {@code 2 stories}. */
  public static String counted(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** In percent, rounded down to tenths, so that only all of them are 100. */
  public static String share(long part, long all) {
    return Math.floorDiv(part * 1000, all) / 10.0 + " %";
  }

  public static String moment(Instant instant) {
    boolean shown = instant != null && instant.isBefore(LATEST);
    return shown ? MOMENT.format(instant) : Objects.toString(instant, "");
  }

  /** On one line, and no longer than that many characters. */
  public static String excerpt(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= length
        ? line
        : line.substring(0, line.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }
}
