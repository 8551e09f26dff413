package dev.storygen.report.html.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Formats numbers, durations and times for display, independent of locale and time zone. */
public final class DisplayFormats {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final Instant MAX_TIMESTAMP = Instant.parse("+100000000-01-01T00:00:00Z");

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
      return twoUnits(whole / 60, "min", whole % 60, "s");
    }
    long minutes = Math.round(seconds / 60);
    return twoUnits(minutes / 60, "h", minutes % 60, "min");
  }

  private static String twoUnits(long large, String unit, long small, String smallUnit) {
    return small == 0 ? large + " " + unit : large + " " + unit + " " + small + " " + smallUnit;
  }

  /** {@code 12,345}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 1 story}, {@code 2 stories}. */
  public static String countOf(long count, String singular, String plural) {
    return count(count) + " " + (count == 1 ? singular : plural);
  }

  /** A percentage, rounded down to tenths: {@code 100.0 %} only if {@code part} is {@code all}. */
  public static String percentage(long part, long all) {
    return Math.floorDiv(part * 1000, all) / 10.0 + " %";
  }

  /** {@code 22 Nov 2026, 08:30 UTC}; empty for null, ISO 8601 from the year 100,000,000 on. */
  public static String timestamp(Instant instant) {
    boolean formattable = instant != null && instant.isBefore(MAX_TIMESTAMP);
    return formattable ? TIMESTAMP.format(instant) : Objects.toString(instant, "");
  }

  /** On one line, cut to {@code length} code points. */
  public static String excerpt(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= length
        ? line
        : line.substring(0, line.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }
}
