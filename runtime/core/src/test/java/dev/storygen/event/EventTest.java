package dev.storygen.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.model.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTest {

  private static final Instant AT = Instant.parse("2026-11-22T07:08:09.010Z");

  private final ObjectMapper mapper = Json.mapper();

  @ParameterizedTest
  @MethodSource("dev.storygen.event.SampleEvents#all")
  void anEventIsReadAsItWasWritten(Event event) throws JsonProcessingException {
    String line = mapper.writeValueAsString(event);

    assertThat(line)
        .startsWith("{\"event\":\"" + event.getClass().getSimpleName() + "\",")
        .doesNotContain("\n");
    assertThat(mapper.readValue(line, Event.class)).isEqualTo(event);
  }

  @Test
  void everyKindOfEventIsTried() {
    assertThat(SampleEvents.all().<Class<?>>map(Event::getClass))
        .containsExactlyInAnyOrderElementsOf(SampleEvents.kinds());
  }

  @Test
  void keysStandInTheOrderOfTheRecord() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(new StageStarted(AT, "a", "voice", "embedded")))
        .isEqualTo(
            "{\"event\":\"StageStarted\",\"at\":\"2026-11-22T07:08:09.010Z\",\"story\":\"a\","
                + "\"stage\":\"voice\",\"provider\":\"embedded\"}");
  }

  @Test
  void aKindThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> mapper.readValue("{\"event\":\"StoryPaused\"}", Event.class))
        .isInstanceOf(InvalidTypeIdException.class);
  }

  @Test
  void aHandlerGetsTheKindsThatItOverrides() {
    List<Event> handled = new ArrayList<>();
    EventHandler handler =
        new EventHandler() {
          @Override
          public void on(StoryFinished event) {
            handled.add(event);
          }
        };

    SampleEvents.all().forEach(handler);

    assertThat(handled).containsExactly(new StoryFinished(AT, "a", true));
  }

  @Test
  void eventsOfAKindAreInOrder() {
    List<Event> events =
        List.of(
            new StoryFinished(AT, "b", true),
            new StageStarted(AT, "a", "voice", "embedded"),
            new StoryFinished(AT, "a", false));

    assertThat(Events.of(events, StoryFinished.class))
        .extracting(StoryFinished::story)
        .containsExactly("b", "a");
  }
}
