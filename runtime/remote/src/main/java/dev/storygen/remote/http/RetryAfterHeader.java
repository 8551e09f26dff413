package dev.storygen.remote.http;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Parses how long a service asks clients to wait. */
final class RetryAfterHeader {

  /** At most nine digits, so that it fits into a duration. */
  private static final String NUMBER = "\\d{1,9}(\\.\\d{1,9})?";

  private RetryAfterHeader() {}

  /**
   * Parses {@code retry-after-ms}, else {@code Retry-After} as seconds or as a date (RFC 9110).
   *
   * @return never negative; empty if there is no valid header
   */
  static Optional<Duration> parse(HttpHeaders headers, Clock clock) {
    return number(headers, "retry-after-ms", 1)
        .or(() -> number(headers, "Retry-After", 1000))
        .or(() -> headers.firstValue("Retry-After").flatMap(date -> until(date, clock.instant())));
  }

  private static Optional<Duration> number(HttpHeaders headers, String name, double millisPerUnit) {
    return headers
        .firstValue(name)
        .map(String::strip)
        .filter(text -> text.matches(NUMBER))
        .map(text -> Duration.ofMillis(Math.round(Double.parseDouble(text) * millisPerUnit)));
  }

  private static Optional<Duration> until(String date, Instant now) {
    try {
      Instant then =
          ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeException e) {
      // An invalid date is treated like a missing header.
      return Optional.empty();
    }
  }
}
