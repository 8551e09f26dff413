package dev.storygen.remote.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The date formats of HTTP (RFC 9110, section 5.6.7). */
final class HttpDate {

  /** A date has at most about 35 characters. */
  private static final int MAX_LENGTH = 50;

  /** A year of two digits is one of the century that starts here, so that it is near. */
  private static final LocalDate FIRST_SHORT_YEAR = LocalDate.of(1976, 1, 1);

  /** {@code Sunday, 06-Nov-94 08:49:37 GMT}. */
  private static final DateTimeFormatter RFC_850 =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("EEEE, dd-MMM-")
          .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_SHORT_YEAR)
          .appendPattern(" HH:mm:ss 'GMT'")
          .toFormatter(Locale.US)
          .withZone(ZoneOffset.UTC);

  /** {@code Sun Nov 6 08:49:37 1994}, with any spaces before the day. */
  private static final DateTimeFormatter ASCTIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("EEE MMM d HH:mm:ss uuuu")
          .toFormatter(Locale.US)
          .withZone(ZoneOffset.UTC);

  private static final List<DateTimeFormatter> FORMATS =
      List.of(DateTimeFormatter.RFC_1123_DATE_TIME, RFC_850, ASCTIME);

  private HttpDate() {}

  /** The instant of a date; empty if it has none of the formats. */
  static Optional<Instant> parse(String date) {
    String text = date.strip().replace("  ", " ");
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return FORMATS.stream().flatMap(format -> parse(text, format).stream()).findFirst();
  }

  private static Optional<Instant> parse(String text, DateTimeFormatter format) {
    try {
      return Optional.of(ZonedDateTime.parse(text, format).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // another format, or no date
    }
  }
}
