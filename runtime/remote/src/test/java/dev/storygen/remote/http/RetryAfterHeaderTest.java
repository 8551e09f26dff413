package dev.storygen.remote.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterHeaderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), ZoneOffset.UTC);
  private static final Duration LONGEST = Duration.ofDays(365);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "00, 0",
    "12, 12000",
    "+12, 12000",
    "1.5, 1500",
    "2., 2000",
    "1e2, 100000",
    "0.0004, 0",
    "1e-999999999, 0",
    "-5, 0",
    "-1e30, 0",
    "-99999999999999999999, 0",
  })
  void aNumberIsSecondsAndNeverNegative(String value, long millis) {
    assertThat(parse(value)).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99999999999",
        "99999999999999999999",
        "9223372036854775808",
        "1e30",
        "1E+999999999",
        "Fri, 31 Dec 9999 23:59:59 GMT",
      })
  void anAbsurdDelayIsAYear(String value) {
    assertThat(parse(value)).contains(LONGEST);
  }

  @Test
  void aNumberOfAnyLengthIsCut() {
    assertThat(parse("9".repeat(100_000))).contains(LONGEST);
    assertThat(parse("0".repeat(100_000))).contains(Duration.ZERO);
    assertThat(parse("0".repeat(50) + "7")).contains(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 01 May 2026 10:00:30 GMT | 30",
        "Fri, 1 May 2026 10:00:30 GMT | 30",
        "Friday, 01-May-26 10:00:30 GMT | 30",
        "Fri May 1 10:00:30 2026 | 30",
        "Fri May  1 10:00:30 2026 | 30",
        "Fri, 01 May 2026 09:00:00 GMT | 0",
        "Sunday, 06-Nov-94 08:49:37 GMT | 0",
        "Sun Nov  6 08:49:37 1994 | 0",
        "Thu, 01 Jan 1970 00:00:00 GMT | 0",
      })
  void aDateHasEachFormatOfHttp(String value, long seconds) {
    assertThat(parse(value)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "1,5", "1 2", "e5", "NaN", "Infinity", "0x10", "Fri, 99 May 2026"})
  void anythingElseIsNoDelay(String value) {
    assertThat(parse(value)).isEmpty();
  }

  @Test
  void aDateIsComparedWithThatOfTheResponse() {
    assertThat(
            parse(
                Map.of(
                    "Retry-After",
                    List.of("Fri, 01 May 2026 07:00:30 GMT"),
                    "Date",
                    List.of("Fri, 01 May 2026 07:00:00 GMT"))))
        .contains(Duration.ofSeconds(30));
  }

  @Test
  void millisecondsWin() {
    assertThat(
            parse(Map.of("retry-after-ms", List.of("250"), "Retry-After", List.of("9".repeat(30)))))
        .contains(Duration.ofMillis(250));
  }

  private static Optional<Duration> parse(String value) {
    return parse(Map.of("Retry-After", List.of(value)));
  }

  private static Optional<Duration> parse(Map<String, List<String>> headers) {
    return RetryAfterHeader.parse(HttpHeaders.of(headers, (name, value) -> true), CLOCK);
  }
}
