package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.CheckDone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckOutcomeTest {

  private static final String FIELDS =
      "\"story\":\"a\",\"check\":\"audio-bitrate\",\"status\":\"violated\",\"severity\":\"warning\","
          + "\"measurements\":[{\"name\":\"audio bitrate\",\"value\":24.10,\"unit\":\"kbit/s\"}],"
          + "\"limit\":\"minimum 32 kbit/s\","
          + "\"limits\":[{\"name\":\"minimum\",\"measurement\":\"audio bitrate\",\"bound\":\"minimum\","
          + "\"value\":32,\"unit\":\"kbit/s\",\"source\":\"default\"}],"
          + "\"file\":\"target/a/voiceover.mp3\",\"message\":\"Too low. Raise it.\","
          + "\"fix\":\"Raise it.\",\"durationSeconds\":0.25,\"reportedBy\":null,\"settings\":[]";

  private static final CheckOutcome OUTCOME =
      new CheckOutcome(
          "a",
          "audio-bitrate",
          CheckStatus.VIOLATED,
          Severity.WARNING,
          List.of(new Measurement("audio bitrate", new BigDecimal("24.10"), "kbit/s")),
          "minimum 32 kbit/s",
          List.of(
              new Limit(
                  "minimum",
                  "audio bitrate",
                  Limit.Bound.MINIMUM,
                  BigDecimal.valueOf(32),
                  "kbit/s")),
          "target/a/voiceover.mp3",
          "Too low. Raise it.",
          "Raise it.",
          0.25);

  private final ObjectMapper mapper = Json.mapper();

  @Test
  void itsJsonHasLowerCaseStatusSeverityAndBound() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(OUTCOME)).isEqualTo("{" + FIELDS + "}");
    assertThat(mapper.readValue("{" + FIELDS + "}", CheckOutcome.class)).isEqualTo(OUTCOME);
  }

  @Test
  void itsFieldsStandDirectlyInTheEvent() throws JsonProcessingException {
    Event event = new CheckDone(Instant.parse("2026-11-22T07:08:09.010Z"), OUTCOME);
    String line = "{\"event\":\"CheckDone\",\"at\":\"2026-11-22T07:08:09.010Z\"," + FIELDS + "}";

    assertThat(mapper.writeValueAsString(event)).isEqualTo(line);
    assertThat(mapper.readValue(line, Event.class)).isEqualTo(event);
  }

  @Test
  void nothingIsWrittenAsNull() throws JsonProcessingException {
    CheckOutcome passed =
        new CheckOutcome(
            "a", "x", CheckStatus.PASSED, Severity.ERROR, null, null, null, null, null, null, 0);

    assertThat(mapper.writeValueAsString(passed))
        .isEqualTo(
            "{\"story\":\"a\",\"check\":\"x\",\"status\":\"passed\",\"severity\":\"error\","
                + "\"measurements\":[],\"limit\":null,\"limits\":[],\"file\":null,\"message\":null,"
                + "\"fix\":null,\"durationSeconds\":0.0,\"reportedBy\":null,\"settings\":[]}");
  }

  @ParameterizedTest
  @CsvSource({
    "passed, PASSED",
    "violated, VIOLATED",
    "unmeasured, UNMEASURED",
    "PASSED, UNMEASURED",
    "skipped, UNMEASURED",
    "'', UNMEASURED"
  })
  void anUnknownStatusIsUnmeasured(String label, CheckStatus status)
      throws JsonProcessingException {
    assertThat(read("{\"status\":\"" + label + "\"}").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "error, ERROR",
    "warning, WARNING",
    "WARNING, ERROR",
    "info, INFO",
    "fatal, ERROR",
    "'', ERROR"
  })
  void anUnknownSeverityIsAnError(String label, Severity severity) throws JsonProcessingException {
    assertThat(read("{\"severity\":\"" + label + "\"}").severity()).isEqualTo(severity);
  }

  @Test
  void aMissingStatusIsUnmeasuredAndAMissingSeverityAnError() throws JsonProcessingException {
    for (String json : List.of("{}", "{\"status\":null,\"severity\":null}")) {
      assertThat(read(json).status()).isEqualTo(CheckStatus.UNMEASURED);
      assertThat(read(json).severity()).isEqualTo(Severity.ERROR);
    }
  }

  @Test
  void anUnknownBoundIsNull() throws JsonProcessingException {
    assertThat(read("{\"limits\":[{\"bound\":\"exactly\"}]}").limits())
        .containsExactly(new Limit(null, null, null, null, null));
  }

  @Test
  void onlyAViolationWarns() {
    assertThat(OUTCOME.warned()).isTrue();
    assertThat(withWarning(CheckStatus.UNMEASURED).warned()).isFalse();
    assertThat(withWarning(CheckStatus.PASSED).warned()).isFalse();
  }

  private static CheckOutcome withWarning(CheckStatus status) {
    return new CheckOutcome(
        "a", "x", status, Severity.WARNING, null, null, null, null, null, null, 0);
  }

  private CheckOutcome read(String json) throws JsonProcessingException {
    return mapper.readValue(json, CheckOutcome.class);
  }
}
