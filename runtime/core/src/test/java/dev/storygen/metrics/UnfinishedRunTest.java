package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generate that was killed, and a verify of a later build, whose clock is another one. */
class UnfinishedRunTest {

  private final List<Event> events = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {-3600, -20, 1, 3600, 86_400})
  void aLaterBuildAddsNothingToTheDurationsOfARunThatWasKilled(long later) {
    events.add(new RunStarted(at(0), "generate", List.of("a", "b"), false));
    events.add(new StoryStarted(at(1), "a", null, List.of("voice")));
    events.add(new StageStarted(at(1), "a", "voice", "elevenlabs"));
    events.add(new BreakerChanged(at(2), "api.example.com/speech", "open", "answered 503"));
    events.add(new StoryStarted(at(5), "b", null, List.of("voice")));
    events.add(new RunStarted(at(later), "verify", List.of("a"), false));
    events.add(new StoryStarted(at(later + 1), "a", null, List.of("audio-size")));
    events.add(new StoryFinished(at(later + 2), "a", true));
    events.add(new RunFinished(at(later + 3)));

    Metrics metrics = MetricsFold.of(events);

    assertThat(metrics.goals()).extracting(GoalRun::durationSeconds).containsExactly(5.0, 3.0);
    assertThat(metrics.stories()).extracting(StoryRun::durationSeconds).containsExactly(4.0, 0.0);
    assertThat(metrics.breakers()).extracting(BreakerRecord::openSeconds).containsExactly(3.0);
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(1_790_000_000L + second);
  }
}
