package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.log.ConsoleLine;
import dev.storygen.report.ConsoleSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdict follows the order of the log, whatever its times are. */
class SteppedTimesTest {

  private final List<Event> events = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {-3600, -20, 0, 3600})
  void aStoryThatFailedAfterAStepHasFailed(long step) {
    events.add(new RunStarted(at(0), "generate", List.of("a", "b"), false));
    events.add(new StoryStarted(at(1), "a", null, List.of()));
    events.add(new StoryStarted(at(1), "b", null, List.of()));
    operation(2, "a", "voice", null);
    operation(2, "b", "voice", null);
    operation(3, "b", "video", null);
    events.add(new StoryFinished(at(3), "b", true));
    events.add(new StageStarted(at(2 + step), "a", "subtitles", "embedded"));
    operation(2 + step, "a", "subtitles", "no word was found");
    events.add(new StageFailed(at(2 + step), "a", "subtitles", "no word was found", ""));
    events.add(new StoryFinished(at(2 + step), "a", false));
    events.add(new RunFinished(at(3 + step)));

    Metrics metrics = MetricsFold.of(events);

    assertThat(ConsoleSummary.failedStories(metrics))
        .containsExactly("a failed at subtitles (embedded): no word was found");
    assertThat(ConsoleSummary.ofGenerate(metrics))
        .extracting(ConsoleLine::text)
        .contains("2 stories: 1 made, 1 failed");
    assertThat(metrics.stories()).extracting(StoryRun::made).containsExactly(false, true);
  }

  private void operation(long second, String story, String stage, String error) {
    events.add(
        new OperationFinished(
            at(second), story, stage, stage, "embedded", 1, error == null, 1, error, Map.of()));
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(1_790_000_000L + second);
  }
}
