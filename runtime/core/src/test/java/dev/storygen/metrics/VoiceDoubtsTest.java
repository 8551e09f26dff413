package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.event.StoryEvent.VoiceUncertain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VoiceDoubtsTest {

  private static final Instant AT = Instant.parse("2025-06-01T08:00:00Z");

  @Test
  void theDoubtsOfTheLastGenerationAreKept() {
    List<Event> events = new ArrayList<>();
    generated(events, "the aligner failed.");
    generated(events, "the aligner does not support the language 'es'.");

    assertThat(MetricsFold.of(events).stories())
        .singleElement()
        .satisfies(
            story ->
                assertThat(story.voiceDoubts())
                    .containsExactly("the aligner does not support the language 'es'."));
  }

  private static void generated(List<Event> events, String doubt) {
    events.add(new RunStarted(AT, "generate", List.of("a"), false, Map.of()));
    events.add(new StoryStarted(AT, "a", null, List.of()));
    events.add(new VoiceUncertain(AT, "a", doubt));
    events.add(new StoryFinished(AT, "a", true));
  }
}
