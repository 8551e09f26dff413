package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storygen.event.BreakerChanged;
import dev.storygen.event.BudgetSet;
import dev.storygen.event.BudgetSpent;
import dev.storygen.event.CallFinished;
import dev.storygen.event.CheckDone;
import dev.storygen.event.Diagnosis;
import dev.storygen.event.Event;
import dev.storygen.event.FallbackTaken;
import dev.storygen.event.FileOpened;
import dev.storygen.event.FilesFound;
import dev.storygen.event.IdeaWritten;
import dev.storygen.event.OperationFinished;
import dev.storygen.event.RetryScheduled;
import dev.storygen.event.RunFinished;
import dev.storygen.event.RunRejected;
import dev.storygen.event.RunStarted;
import dev.storygen.event.StageFailed;
import dev.storygen.event.StageStarted;
import dev.storygen.event.StoryFinished;
import dev.storygen.event.StoryStarted;
import dev.storygen.event.StoryWaiting;
import dev.storygen.event.VoiceoverHeard;
import dev.storygen.event.WorkerDied;
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
        new RunStarted(
            AT, "generate", List.of("lighthouse", "dog"), false, Map.of("java", "17.0.15")),
        new RunRejected(AT, "no \"such\" check"),
        new RunFinished(AT),
        new WorkerDied(AT, "signal 11", List.of("a", "b")),
        new StoryStarted(AT, "a", "The Light", List.of("script", "voice")),
        new StoryFinished(AT, "a", true),
        new StageStarted(AT, "a", "voice", "embedded"),
        new RetryScheduled(AT, "a", "voice", "synthesis", 1, 0.5, "timed out"),
        new OperationFinished(
            AT, "a", "voice", "synthesis", "embedded", 2.25, false, 2, "boom", Map.of("words", 3)),
        new CallFinished(
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
        new BreakerChanged(AT, "api.example.com/speech", "open", "answered 503"),
        new FallbackTaken(AT, "a", "voice", "synthesis", "elevenlabs", "embedded", "answered 503"),
        new BudgetSet(AT, "characters", 1000, 20),
        new BudgetSpent(AT, "characters", 1000, 1200),
        new StoryWaiting(AT, "b", "api.example.com/speech", "answered 503"),
        new IdeaWritten(AT, "night-train", "Night Train", "night-train.yaml", 71.5),
        new Diagnosis(AT, "voice", false, "no key"),
        new StageFailed(AT, "a", "voice", "boom", "at x\n\tat y"),
        new FilesFound(AT, "a", Map.of("video", "target/a/video.mp4")),
        new VoiceoverHeard(AT, "a", new Waveform(9.5, "AB-_", List.of(new TimeSpan(0.25, 0.5)))),
        new FileOpened(AT, "a", "target/a/voiceover.mp3"),
        new CheckDone(
            AT,
            "a",
            "audio-bitrate",
            "violated",
            "error",
            List.of(new Measurement("audio bitrate", new BigDecimal("24.10"), "kbit/s")),
            "minimum 32 kbit/s",
            List.of(
                new CheckLimit(
                    "minimum", "audio bitrate", "minimum", new BigDecimal("32"), "kbit/s")),
            "target/a/voiceover.mp3",
            "too low. Raise it.",
            "Raise it.",
            0.25));
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
    assertThat(mapper.writeValueAsString(new StageStarted(AT, "a", "voice", "embedded")))
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
