package dev.storygen.remote.http;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads when a service wants to be asked again. */
final class RetryAfterHeader {

  /** A time that is no nonsense: up to nine digits. */
  private static final String NUMBER = "\\d{1,9}(\\.\\d{1,9})?";

  private RetryAfterHeader() {}

  /** {@code retry-after-ms}, else {@code Retry-After} as seconds or as a date; never negative. */
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
      // Unreadable is as good as not sent: the pipeline has waits of its own.
      return Optional.empty();
    }
  }
}
