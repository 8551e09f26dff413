package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
import dev.storygen.history.PastRun;
import dev.storygen.model.Waveform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryMetricsFoldTest {

  private final List<Event> events = new ArrayList<>();

  @Test
  void aStoryIsToldWithItsMakingAndWhatItHas() {
    started(0, "generate", false);
    begun(1, "a", "The Lighthouse");
    events.add(new FilesFound(at(4), "a", Map.of("video", "target/storygen/a/video.mp4")));
    ended(5, "a", true);
    finished(6);

    assertThat(metrics().stories())
        .containsExactly(
            new StoryRun(
                "a",
                "The Lighthouse",
                at(1),
                4,
                true,
                Map.of("video", "target/storygen/a/video.mp4"),
                null));
    assertThat(metrics().goals()).containsExactly(new GoalRun("generate", at(0), 6, true));
  }

  @Test
  void severalGeneratesOfABuildAddUp() {
    started(0, "generate", false);
    made(1, "a", true);
    finished(3);
    started(10, "generate", true);
    made(11, "b", false);
    finished(14);

    assertThat(metrics().goals())
        .containsExactly(
            new GoalRun("generate", at(0), 3, true), new GoalRun("generate", at(10), 4, true));
    assertThat(metrics().stories()).extracting(StoryRun::story).containsExactly("a", "b");
    assertThat(metrics().stories()).extracting(StoryRun::made).containsExactly(true, false);
  }

  @Test
  void workersOfOneGoalAreOneRunOfIt() {
    started(0, "generate", false);
    begun(1, "a", null);
    events.add(new WorkerDied(at(2), "signal 9", List.of("a")));
    started(3, "generate", true);
    begun(3, "a", null);
    ended(8, "a", true);
    finished(8);
    started(9, "generate", true);
    finished(10);

    assertThat(metrics().goals().get(0)).isEqualTo(new GoalRun("generate", at(0), 8, true));
    assertThat(metrics().stories())
        .containsExactly(new StoryRun("a", null, at(3), 5, true, null, null));
    assertThat(metrics().workerCrashes())
        .containsExactly(new WorkerCrash(at(2), "signal 9", List.of("a")));
  }

  @Test
  void verifyAfterGenerateKeepsWhenAStoryWasMade() {
    started(0, "generate", false);
    made(1, "a", true);
    finished(2);
    started(10, "verify", false);
    begun(11, "a", null);
    Waveform waveform = new Waveform(3, "AB", List.of());
    events.add(new VoiceoverDecoded(at(12), "a", waveform));
    ended(13, "a", true);
    finished(14);

    assertThat(metrics().goals()).extracting(GoalRun::goal).containsExactly("generate", "verify");
    assertThat(metrics().stories())
        .containsExactly(new StoryRun("a", null, at(1), 1, true, null, waveform));
  }

  @Test
  void aStoryThatIsOnlyJudgedWasNotMade() {
    started(0, "verify", false);
    begun(1, "a", null);
    ended(3, "a", false);
    finished(3);

    assertThat(metrics().stories())
        .containsExactly(new StoryRun("a", null, at(1), 2, null, null, null));
  }

  @Test
  void whatIsStoppedIsNotFinished() {
    started(0, "generate", false);
    begun(1, "a", null);
    begun(2, "b", null);
    ended(4, "b", true);
    begun(6, "c", null);

    assertThat(metrics().goals()).containsExactly(new GoalRun("generate", at(0), 6, false));
    assertThat(metrics().stories())
        .containsExactly(
            new StoryRun("a", null, at(1), 5, false, null, null),
            new StoryRun("b", null, at(2), 2, true, null, null),
            new StoryRun("c", null, at(6), 0, false, null, null));
  }

  @Test
  void whatIsStoppedIsNoFailureOfItsStoriesInTheHistory() {
    started(0, "generate", false);
    begun(1, "a", null);
    made(2, "b", true);
    begun(4, "c", null);
    events.add(
        new OperationFinished(
            at(5), "c", "voice", "synthesis", "x", 1, false, 3, "boom", Map.of()));

    PastRun run = PastRun.of(metrics());

    assertThat(run.finished()).isFalse();
    assertThat(run.stories()).containsOnlyKeys("b", "c");
    assertThat(run.failed()).isEqualTo(1);
  }

  @Test
  void anotherGenerateForgetsWhatWas() {
    started(0, "generate", false);
    made(1, "a", true);
    events.add(new WorkerDied(at(2), "signal 9", List.of("a")));
    started(10, "generate", false);
    made(11, "b", true);

    assertThat(metrics().stories()).extracting(StoryRun::story).containsExactly("b");
    assertThat(metrics().goals()).hasSize(1);
    assertThat(metrics().workerCrashes()).isEmpty();
  }

  @Test
  void aClockThatIsSetBackMakesNoNegativeTimes() {
    started(10, "generate", false);
    begun(11, "a", null);
    ended(4, "a", true);
    finished(5);

    assertThat(metrics().goals()).containsExactly(new GoalRun("generate", at(10), 0, true));
    assertThat(metrics().stories()).extracting(StoryRun::durationSeconds).containsExactly(0.0);
  }

  private Metrics metrics() {
    return MetricsFold.of(events);
  }

  private void made(long second, String story, boolean success) {
    begun(second, story, null);
    ended(second + 1, story, success);
  }

  private void started(long second, String goal, boolean resumed) {
    events.add(new RunStarted(at(second), goal, List.of(), resumed));
  }

  private void finished(long second) {
    events.add(new RunFinished(at(second)));
  }

  private void begun(long second, String story, String title) {
    events.add(new StoryStarted(at(second), story, title, List.of()));
  }

  private void ended(long second, String story, boolean success) {
    events.add(new StoryFinished(at(second), story, success));
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
