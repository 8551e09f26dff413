package dev.storygen.remote.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The status table in {@code docs/resilience.md} matches the code. */
class StatusTableTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| (\\d{3}\\b.*?) \\| (yes|no).* \\| (yes|no) \\|$", Pattern.MULTILINE);

  record StatusRow(int status, boolean retried, boolean countedAsOutage) {}

  static Stream<StatusRow> rows() throws IOException {
    return ROW.matcher(Files.readString(Path.of("../../docs/resilience.md")))
        .results()
        .flatMap(StatusTableTest::statuses);
  }

  private static Stream<StatusRow> statuses(MatchResult row) {
    return Pattern.compile("\\d{3}")
        .matcher(row.group(1))
        .results()
        .map(MatchResult::group)
        .map(Integer::valueOf)
        .map(
            status ->
                new StatusRow(status, row.group(2).equals("yes"), row.group(3).equals("yes")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aStatusIsHandledAsDocumented(StatusRow row) {
    ServiceMessages messages = new ServiceMessages("Stub", Optional.empty());
    HttpHeaders headers = HttpHeaders.of(Map.of(), (name, value) -> true);
    ServiceResponse response = new ServiceResponse(messages, row.status(), headers, new byte[0]);

    IOException failure = StatusExceptions.of(response, messages, Clock.systemUTC());

    assertThat(failure instanceof TransientException).isEqualTo(row.retried());
    assertThat(failure instanceof TransientException passing && passing.outage())
        .isEqualTo(row.countedAsOutage());
  }
}
