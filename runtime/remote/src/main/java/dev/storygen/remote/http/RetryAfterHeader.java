package dev.storygen.remote.http;

import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses how long a service asks clients to wait. */
final class RetryAfterHeader {

  /** Longer delays are of no use: {@code maxRetryAfter} cuts them. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private static final BigDecimal LONGEST_MILLIS = BigDecimal.valueOf(LONGEST.toMillis());

  /** A longer number is beyond any limit, or zero; the digits after that change nothing. */
  private static final int MAX_LENGTH = 400;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,400}(\\.\\d{0,400})?([eE][+-]?\\d{1,9})?");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private RetryAfterHeader() {}

  /**
   * Parses {@code retry-after-ms}, else {@code Retry-After} as seconds or as a date (RFC 9110). A
   * date is compared with the {@code Date} of the same response if it has one: the clocks of the
   * two machines may differ.
   *
   * @return from zero, for a negative number or a past date, to a year; empty if there is no valid
   *     header
   */
  static Optional<Duration> parse(HttpHeaders headers, Clock clock) {
    return number(headers, "retry-after-ms", 1)
        .or(() -> number(headers, "Retry-After", 1000))
        .or(() -> date(headers, "Retry-After").map(date -> until(date, headers, clock)));
  }

  private static Optional<Duration> number(HttpHeaders headers, String name, int millisPerUnit) {
    return headers
        .firstValue(name)
        .map(String::strip)
        .flatMap(RetryAfterHeader::number)
        .map(number -> limited(number.multiply(BigDecimal.valueOf(millisPerUnit))));
  }

  private static Optional<BigDecimal> number(String text) {
    if (text.length() > MAX_LENGTH && DIGITS.matcher(text).matches()) {
      return Optional.of(
          text.chars().allMatch(digit -> digit == '0') ? BigDecimal.ZERO : LONGEST_MILLIS);
    }
    return text.length() <= MAX_LENGTH && NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static Duration limited(BigDecimal millis) {
    if (millis.signum() <= 0) {
      return Duration.ZERO;
    }
    return millis.compareTo(LONGEST_MILLIS) >= 0
        ? LONGEST
        : Duration.ofMillis(Math.round(millis.doubleValue()));
  }

  private static Duration until(Instant date, HttpHeaders headers, Clock clock) {
    Duration left = Duration.between(date(headers, "Date").orElseGet(clock::instant), date);
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(LONGEST) >= 0 ? LONGEST : left;
  }

  private static Optional<Instant> date(HttpHeaders headers, String name) {
    return headers.firstValue(name).flatMap(HttpDate::parse);
  }
}
