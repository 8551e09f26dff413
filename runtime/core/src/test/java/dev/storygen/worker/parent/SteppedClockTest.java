package dev.storygen.worker.parent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.brief.BriefSource;
import dev.storygen.check.GateSettings;
import dev.storygen.event.Event;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.Events;
import dev.storygen.event.MonotonicClock;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wall clock is set after the start of the build, before three workers run. */
class SteppedClockTest {

  @TempDir private Path project;

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -3600, -20, 20, 3600})
  void theTimesOfAllWorkersAreThoseOfTheBuild(long wallClockStep) throws Exception {
    story("dog", "sound");
    story("lighthouse", CrashingInspector.SEGFAULT);
    Instant start = Instant.now().minusSeconds(wallClockStep);
    MonotonicClock clock = MonotonicClock.startingAt(start);

    List<Event> events = supervisor(clock).run(request(), event -> {}).all();
    Instant end = clock.instant();

    assertThat(Events.of(events, WorkerDied.class)).hasSize(2);
    assertThat(events)
        .extracting(Event::at)
        .isSorted()
        .allMatch(at -> !at.isBefore(start.minusMillis(1)));
    assertThat(events).extracting(Event::at).allMatch(at -> !at.isAfter(end));
    Metrics metrics = MetricsFold.of(events);
    double seconds = Duration.between(start, end).toMillis() / 1000.0;
    assertThat(metrics.goals()).extracting(GoalRun::durationSeconds).allMatch(it -> it <= seconds);
    assertThat(metrics.stories()).hasSize(2).allMatch(it -> it.durationSeconds() <= seconds);
    assertThat(metrics.checks())
        .extracting(CheckOutcome::status)
        .containsExactly(CheckStatus.PASSED, CheckStatus.UNMEASURED);
  }

  private Request request() {
    GateSettings settings =
        new GateSettings(
            List.of("audio-duration"), null, null, List.of("voiceover"), null, null, null);
    return new Request(
        project,
        project.resolve("target/storygen/events.jsonl"),
        1,
        List.of(),
        EventOrigin.newRun("build-1"),
        Map.of(),
        new Task.Verify(
            BriefSource.of(project.resolve("briefs"), project),
            project.resolve("stories"),
            settings));
  }

  private Supervisor supervisor(MonotonicClock clock) {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path folder = project.resolve("target/storygen");
    return new Supervisor(new WorkerProcess(java, List.of(), classPath, Map.of(), folder), clock);
  }

  private void story(String name, String content) throws Exception {
    Path folder = Files.createDirectories(project.resolve("stories").resolve(name));
    Files.writeString(folder.resolve("voiceover.mp3"), content);
  }
}
