package dev.storygen.worker.parent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.brief.BriefSource;
import dev.storygen.check.GateSettings;
import dev.storygen.event.Envelope;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.Events;
import dev.storygen.event.LoggedEvents;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Workers that are killed, each a JVM of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "uses the command kill")
@Timeout(120)
class WorkerKillTest {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path project;

  @Test
  void afterAFirstDeathTheStoriesInFlightRunInParallelInOneWorker() throws Exception {
    story("cat", CrashingInspector.KILLS_ONCE);
    story("dog", CrashingInspector.MEETS_ONCE); // is stuck in a worker without cat
    story("owl", "sound");

    LoggedEvents log = run(JAVA, 2);

    assertThat(deaths(log)).containsExactly("signal 9: cat, dog");
    assertThat(workers(log)).containsExactly("1", "parent", "2");
    assertThat(checks(log)).containsExactlyInAnyOrder("cat passed", "dog passed", "owl passed");
    assertThat(log.all()).last().isInstanceOf(RunFinished.class);
  }

  @Test
  void aSecondDeathIsolatesTheStoriesInFlight() throws Exception {
    story("cat", CrashingInspector.KILLS_ALWAYS);
    story("dog", CrashingInspector.MEETS_TWICE);
    story("owl", "sound");

    LoggedEvents log = run(JAVA, 2);

    assertThat(deaths(log))
        .containsExactly("signal 9: cat, dog", "signal 9: cat, dog", "signal 9: cat");
    assertThat(checks(log)).containsExactlyInAnyOrder("cat unmeasured", "dog passed", "owl passed");
    assertThat(Events.of(log.all(), CheckDone.class))
        .filteredOn(check -> check.story().equals("cat"))
        .extracting(check -> check.outcome().message())
        .containsExactly(
            "The worker was killed (signal 9, as when memory runs out) while reading"
                + " voiceover.mp3 of cat. See "
                + project.resolve("target/storygen/worker.log")
                + ".");
  }

  @Test
  void aWorkerThatIsKilledBeforeItsFirstEventIsStartedOnceMore() throws Exception {
    story("cat", "sound");

    LoggedEvents log = run(javaKilled(1), 2);

    assertThat(deaths(log)).containsExactly("signal 9: ");
    assertThat(checks(log)).containsExactly("cat passed");
  }

  @Test
  void aWorkerThatIsKilledTwiceBeforeItsFirstEventFailsTheRun() throws Exception {
    story("cat", "sound");

    assertThatThrownBy(() -> run(javaKilled(2), 2))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The worker ended with signal 9 before it completed the request. The last lines of "
                + project.resolve("target/storygen/worker.log")
                + ": (none)");
  }

  @Test
  void aWorkerThatIsKilledBeforeItsFirstEventIsStartedOnceMoreForAnIsolatedStory()
      throws Exception {
    story("cat", CrashingInspector.KILLS_ALWAYS);
    story("dog", CrashingInspector.MEETS_TWICE);

    LoggedEvents log = run(javaKilledAt(3), 2);

    assertThat(deaths(log))
        .containsExactly("signal 9: cat, dog", "signal 9: cat, dog", "signal 9: ", "signal 9: cat");
    assertThat(checks(log)).containsExactlyInAnyOrder("cat unmeasured", "dog passed");
  }

  @Test
  void aWorkerThatCannotWriteItsEventsEnds() throws Exception {
    story("cat", CrashingInspector.LEAVES_A_THREAD);
    for (int i = 0; i < 30; i++) {
      story("story-" + i, "sound");
    }

    assertThatThrownBy(() -> run(launcher("ulimit -f 8"), 2))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "The worker ended with exit code 1 before it completed the request. The last lines of "
                + project.resolve("target/storygen/worker.log")
                + ":");
    // After the first worker, with stories in flight, the second cannot write its first event.
    assertThat(Files.readString(project.resolve("target/storygen/events.jsonl")))
        .contains("\"event\":\"WorkerDied\"", "\"cause\":\"exit code 1\"");
  }

  private void story(String name, String voiceover) throws IOException {
    Path folder = Files.createDirectories(project.resolve("stories").resolve(name));
    Files.writeString(folder.resolve("voiceover.mp3"), voiceover);
  }

  /** A launcher whose first processes are killed before they run any code of the worker. */
  private Path javaKilled(int processes) throws IOException {
    return launcher(killIf("-le " + processes));
  }

  private Path javaKilledAt(int process) throws IOException {
    return launcher(killIf("-eq " + process));
  }

  private String killIf(String condition) {
    String count = "'" + project.resolve("count") + "'";
    return "echo >> %1$s; if [ $(wc -l < %1$s) %2$s ]; then kill -9 $$; fi"
        .formatted(count, condition);
  }

  /** A launcher of Java that runs a command before. */
  private Path launcher(String command) throws IOException {
    Path launcher =
        Files.createFile(
            project.resolve("java"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    return Files.writeString(
        launcher, "#!/bin/sh\n" + command + "\nexec '" + JAVA + "' -XX:-UsePerfData \"$@\"\n");
  }

  private LoggedEvents run(Path java, int threads) throws IOException, InterruptedException {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    Path folder = project.resolve("target/storygen");
    GateSettings settings =
        new GateSettings(
            List.of("audio-duration"), null, null, List.of("voiceover"), null, null, null);
    Request request =
        new Request(
            project,
            folder.resolve("events.jsonl"),
            threads,
            List.of(),
            EventOrigin.newRun("build-1"),
            Map.of(),
            new Task.Verify(
                BriefSource.of(project.resolve("briefs"), project),
                project.resolve("stories"),
                settings));
    WorkerProcess workers = new WorkerProcess(java, List.of(), classPath, Map.of(), folder);
    return new Supervisor(workers, Clock.systemUTC()).run(request, event -> {});
  }

  private static List<String> deaths(LoggedEvents log) {
    return Events.of(log.all(), WorkerDied.class).stream()
        .map(death -> death.cause() + ": " + String.join(", ", sorted(death.stories())))
        .toList();
  }

  private static List<String> sorted(List<String> stories) {
    return stories.stream().sorted().toList();
  }

  private static List<String> workers(LoggedEvents log) {
    return log.envelopes().stream()
        .map(Envelope::origin)
        .map(EventOrigin::worker)
        .distinct()
        .toList();
  }

  private static List<String> checks(LoggedEvents log) {
    List<Event> events = log.all();
    return Events.of(events, CheckDone.class).stream()
        .map(CheckDone::outcome)
        .map(outcome -> outcome.story() + " " + outcome.status().label())
        .toList();
  }
}
