package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {

  private static final Instant AT = Instant.parse("2026-11-22T07:08:09.010Z");

  private final ObjectMapper mapper = Json.mapper();

  static Stream<Event> everyEvent() {
    return Stream.of(
        new Event.RunStarted(
            AT, "generate", List.of("lighthouse", "dog"), false, Map.of("java", "17.0.15")),
        new Event.RunRejected(AT, "no \"such\" check"),
        new Event.RunFinished(AT),
        new Event.WorkerDied(AT, "signal 11", List.of("a", "b")),
        new Event.StoryStarted(AT, "a", "The Light", List.of("script", "voice")),
        new Event.StoryFinished(AT, "a", true),
        new Event.StageStarted(AT, "a", "voice", "embedded"),
        new Event.RetryScheduled(AT, "a", "voice", "synthesis", 1, 0.5, "timed out"),
        new Event.OperationFinished(
            AT, "a", "voice", "synthesis", "embedded", 2.25, false, 2, "boom", Map.of("words", 3)),
        new Event.CallFinished(
            AT,
            "a",
            "voice",
            "synthesis",
            "api.example.com/speech",
            0.5,
            false,
            true,
            "answered 503",
            Map.of("characters", 120L)),
        new Event.BreakerChanged(AT, "api.example.com/speech", "open", "answered 503"),
        new Event.FallbackTaken(
            AT, "a", "voice", "synthesis", "elevenlabs", "embedded", "answered 503"),
        new Event.BudgetSet(AT, "characters", 1000, 20),
        new Event.BudgetSpent(AT, "characters", 1000, 1200),
        new Event.StoryWaiting(AT, "b", "api.example.com/speech", "answered 503"),
        new Event.IdeaWritten(AT, "night-train", "Night Train", "night-train.yaml", 71.5),
        new Event.Diagnosis(AT, "voice", false, "no key"),
        new Event.StageFailed(AT, "a", "voice", "boom", "at x\n\tat y"),
        new Event.FilesFound(AT, "a", Map.of("video", "target/a/video.mp4")),
        new Event.VoiceoverHeard(
            AT, "a", new Waveform(9.5, "AB-_", List.of(new TimeSpan(0.25, 0.5)))),
        new Event.FileOpened(AT, "a", "target/a/voiceover.mp3"),
        new Event.CheckDone(
            AT,
            new CheckOutcome(
                "a",
                "audio-bitrate",
                CheckStatus.VIOLATED,
                Severity.ERROR,
                List.of(new Measurement("audio bitrate", new BigDecimal("24.10"), "kbit/s")),
                "minimum 32 kbit/s",
                List.of(
                    new Limit(
                        "minimum",
                        "audio bitrate",
                        Limit.Bound.MINIMUM,
                        new BigDecimal("32"),
                        "kbit/s")),
                "target/a/voiceover.mp3",
                "too low. Raise it.",
                "Raise it.",
                0.25)));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void anEventIsReadAsItWasWritten(Event event) throws JsonProcessingException {
    String line = mapper.writeValueAsString(event);

    assertThat(line)
        .startsWith("{\"event\":\"" + event.getClass().getSimpleName() + "\",")
        .doesNotContain("\n");
    assertThat(mapper.readValue(line, Event.class)).isEqualTo(event);
  }

  @Test
  void everyKindOfEventIsTried() {
    assertThat(everyEvent().<Class<?>>map(Event::getClass))
        .containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
  }

  @Test
  void keysStandInTheOrderOfTheRecord() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(new Event.StageStarted(AT, "a", "voice", "embedded")))
        .isEqualTo(
            "{\"event\":\"StageStarted\",\"at\":\"2026-11-22T07:08:09.010Z\",\"story\":\"a\","
                + "\"stage\":\"voice\",\"provider\":\"embedded\"}");
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
