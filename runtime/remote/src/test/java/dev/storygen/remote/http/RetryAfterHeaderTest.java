package dev.storygen.remote.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterHeaderTest {

  private static final String AT = "Fri, 01 May 2026 10:00:30 GMT";

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-01T10:00:00Z", "2026-05-01T09:00:00Z", "2027-01-01T00:00:00Z"})
  void aDateIsComparedWithTheDateOfTheResponse(Instant now) {
    assertThat(parse(Map.of("Retry-After", AT, "Date", "Fri, 01 May 2026 10:00:10 GMT"), now))
        .isEqualTo(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @CsvSource({"'', 30", "yesterday, 30"})
  void withoutAValidDateTheClockIsUsed(String date, long seconds) {
    assertThat(
            parse(Map.of("Retry-After", AT, "Date", date), Instant.parse("2026-05-01T10:00:00Z")))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  private static Duration parse(Map<String, String> values, Instant now) {
    Map<String, List<String>> all = new TreeMap<>();
    values.forEach((name, value) -> all.put(name, List.of(value)));
    HttpHeaders headers = HttpHeaders.of(all, (name, value) -> true);
    return RetryAfterHeader.parse(headers, Clock.fixed(now, ZoneOffset.UTC)).orElseThrow();
  }
}
