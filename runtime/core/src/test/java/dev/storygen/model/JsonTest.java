package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class JsonTest {

  private final ObjectMapper mapper = Json.mapper();

  @Test
  void keysStandInTheOrderOfTheRecord() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(new TimeSpan(0.25, 0.5)))
        .isEqualTo("{\"start\":0.25,\"end\":0.5}");
  }

  @Test
  void instantsAlwaysHaveMilliseconds() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(Instant.parse("2026-01-02T03:04:05Z")))
        .isEqualTo("\"2026-01-02T03:04:05.000Z\"");
  }

  @Test
  void pathsArePlainStringsWithSlashes() throws JsonProcessingException {
    Path odd = Path.of("target", "one: two", "ü.mp3");

    assertThat(mapper.writeValueAsString(odd)).isEqualTo("\"target/one: two/ü.mp3\"");
    assertThat(mapper.readValue("\"target/one: two/ü.mp3\"", Path.class)).isEqualTo(odd);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aBackslashInANameIsKept() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(Path.of("a\\b"))).isEqualTo("\"a\\\\b\"");
  }

  @Test
  void decimalsHaveNoExponent() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(new Measurement("m", new BigDecimal("1E+4"), "")))
        .isEqualTo("{\"name\":\"m\",\"value\":10000,\"unit\":\"\"}");
  }

  @Test
  void numbersThatAreNotFiniteAreNull() throws JsonProcessingException {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("b", Double.NaN);
    metrics.put("a", Double.NEGATIVE_INFINITY);
    metrics.put("c", 1.5);
    metrics.put("d", Float.NaN);
    metrics.put("e", 0.1f);

    assertThat(mapper.writeValueAsString(metrics))
        .isEqualTo("{\"a\":null,\"b\":null,\"c\":1.5,\"d\":null,\"e\":0.1}");
  }

  @Test
  void halfASurrogatePairDoesNotBreakTheLine() throws JsonProcessingException {
    String half = "\uD83D\uDE00".substring(0, 1);

    assertThat(new String(mapper.writeValueAsBytes("cut " + half))).isEqualTo("\"cut ?\"");
  }

  @Test
  void unknownKeysArePassedOver() throws JsonProcessingException {
    assertThat(
            mapper.readValue(
                "{\"name\":\"m\",\"value\":1,\"unit\":\"s\",\"later\":{}}", Measurement.class))
        .isEqualTo(Measurement.of("m", 1, "s"));
  }

  @Test
  void aBriefIsReadAsItWasWritten() throws JsonProcessingException {
    StoryBrief titled = StoryBrief.titled("lighthouse", "The Lighthouse");

    assertThat(mapper.readValue(mapper.writeValueAsString(titled), StoryBrief.class))
        .isEqualTo(titled);
    assertThat(mapper.writeValueAsString(Optional.of(new Script("Once.")))).contains("Once.");
  }
}
