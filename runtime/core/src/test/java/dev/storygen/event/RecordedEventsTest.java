package dev.storygen.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedEventsTest {

  private static final Instant BEFORE = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-28T10:11:12.345Z");
  private static final EventOrigin ORIGIN = new EventOrigin("a \"build\"", "run", "1");

  private static String log(List<? extends Event> events, long sequence) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < events.size(); i++) {
      Envelope line = new Envelope(ORIGIN, sequence + i, events.get(i));
      lines.append(Json.mapper().writeValueAsString(line)).append('\n');
    }
    return lines.toString();
  }

  private static String log(RecordedEvents events, Instant at, long sequence) {
    return new String(events.logLines(at, ORIGIN, sequence), StandardCharsets.UTF_8);
  }

  static Stream<StoryEvent> eventsOfStories() {
    return SampleEvents.all().filter(StoryEvent.class::isInstance).map(StoryEvent.class::cast);
  }

  @ParameterizedTest
  @MethodSource("eventsOfStories")
  void aLineIsThatOfTheEvent(StoryEvent event) throws Exception {
    RecordedEvents recorded = RecordedEvents.of(List.of(event));

    assertThat(log(recorded, event.at(), 7)).isEqualTo(log(List.of(event), 7));
    assertThat(log(RecordedEvents.read(recorded.bytes()), event.at(), 7))
        .isEqualTo(log(List.of(event), 7));
  }

  @Test
  void linesHaveTheNewTimeAndTheNextNumbers() throws Exception {
    RecordedEvents recorded =
        RecordedEvents.of(
            List.of(
                new StoryStarted(BEFORE, "fête \n", "Ende „gut“", List.of("loudness")),
                new StoryFinished(BEFORE.plusSeconds(3), "fête \n", true)));

    assertThat(recorded.size()).isEqualTo(2);
    assertThat(log(recorded, NOW, 99))
        .isEqualTo(
            log(
                List.of(
                    new StoryStarted(NOW, "fête \n", "Ende „gut“", List.of("loudness")),
                    new StoryFinished(NOW, "fête \n", true)),
                99));
  }

  @Test
  void aSinkOfEventsReceivesThemWithTheNewTime() {
    List<Event> received = new ArrayList<>();
    EventSink sink = received::add;

    sink.repeat(
        NOW,
        RecordedEvents.of(
            List.of(
                new StoryStarted(BEFORE, "dog", null, List.of()),
                new StoryFinished(BEFORE, "dog", false))));

    assertThat(received)
        .containsExactly(
            new StoryStarted(NOW, "dog", null, List.of()), new StoryFinished(NOW, "dog", false));
  }
}
