package dev.storygen.worker.parent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.check.GateSettings;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.model.CheckOutcome;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

  @TempDir private Path project;
  private final List<Event> told = new ArrayList<>();

  private Request.Build build =
      new Request.Build(Instant.parse("2026-01-01T00:00:00Z"), Map.of("maven", "3.9.16"));

  @Test
  void oneStoryThatKillsItsWorkerCostsNoOtherItsVerdict() throws Exception {
    story("dog", "sound");
    story("lighthouse", CrashingInspector.SEGFAULT);
    story("train", "sound");

    List<Event> events = supervisor().run(request(List.of()), told::add);

    assertThat(checks(events))
        .containsExactlyInAnyOrder(
            "dog audio-duration passed",
            "dog audio-bitrate passed",
            "train audio-duration passed",
            "train audio-bitrate passed",
            "lighthouse audio-duration unmeasured",
            "lighthouse audio-bitrate unmeasured");
    assertThat(outcomes(events))
        .filteredOn(check -> check.story().equals("lighthouse"))
        .extracting(CheckOutcome::message)
        .containsOnly(
            "The media decoder crashed (signal 11) while reading voiceover.mp3 of lighthouse. See "
                + project.resolve("target/storygen/worker.log")
                + ".");
    assertThat(only(events, WorkerDied.class))
        .last()
        .extracting(WorkerDied::cause, WorkerDied::stories)
        .containsExactly("signal 11", List.of("lighthouse"));
  }

  @Test
  void theListenerHearsWhatTheLogHolds() throws Exception {
    story("dog", "sound");

    List<Event> events = supervisor().run(request(List.of()), told::add);

    assertThat(told).isEqualTo(events);
    assertThat(events).last().isInstanceOf(RunFinished.class);
  }

  @Test
  void verifyKeepsWhatGenerateWroteAndDropsAnEarlierVerify() throws Exception {
    story("dog", "sound");
    Event generated = new RunStarted(java.time.Instant.EPOCH, "generate", List.of(), false);
    Files.createDirectories(project.resolve("target/storygen"));
    try (EventLog log = EventLog.append(request(List.of()).events())) {
      log.accept(generated);
    }

    List<Event> once = supervisor().run(request(List.of()), told::add);
    build = new Request.Build(once.get(once.size() - 1).at().plusMillis(1), Map.of());
    List<Event> twice = supervisor().run(request(List.of()), told::add);

    assertThat(twice).hasSameSizeAs(once);
    assertThat(twice).first().isEqualTo(generated);
  }

  @Test
  void aGenerateThatWasRefusedDoesNotRefuseAVerify() throws Exception {
    story("dog", "sound");
    Files.createDirectories(project.resolve("target/storygen"));
    try (EventLog log = EventLog.append(request(List.of()).events())) {
      log.accept(new RunRejected(java.time.Instant.EPOCH, "there is no brief"));
    }

    List<Event> events = supervisor().run(request(List.of()), told::add);

    assertThat(events).first().isInstanceOf(RunStarted.class);
    assertThat(only(events, RunRejected.class)).isEmpty();
  }

  @Test
  void aRequestForAStoryThatThereIsNotIsRejected() throws Exception {
    story("lighthouse", "sound");

    List<Event> events = supervisor().run(request(List.of("lighthose")), told::add);

    assertThat(only(events, RunRejected.class))
        .extracting(RunRejected::message)
        .containsExactly(
            "storygen.story names 'lighthose', but there is no such story."
                + " Did you mean 'lighthouse'? There are: lighthouse.");
  }

  @Test
  void aKnownBrokenStoryThatThereIsNotIsRejected() throws Exception {
    story("lighthouse", "sound");
    GateSettings settings =
        new GateSettings(null, null, null, null, null, null, List.of("lighthose", "lighthouse"));

    List<Event> events = supervisor().run(request(List.of(), settings), told::add);

    assertThat(only(events, RunRejected.class))
        .extracting(RunRejected::message)
        .containsExactly(
            "storygen.knownBroken names 'lighthose', but there is no such story."
                + " Did you mean 'lighthouse'? There are: lighthouse.");
  }

  @Test
  void aWorkerThatCannotStartIsAnErrorThatSaysItsLastWords() {
    assertThatThrownBy(() -> supervisor("-XX:NoSuchOption").run(request(List.of()), told::add))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The worker ended with exit code 1")
        .hasMessageContaining("Unrecognized VM option 'NoSuchOption'");
  }

  private void story(String name, String voiceover) throws IOException {
    Path folder = Files.createDirectories(project.resolve("stories").resolve(name));
    Files.writeString(folder.resolve("voiceover.mp3"), voiceover);
  }

  @Test
  void whatTheSameBuildJudgedBeforeIsKept() throws Exception {
    story("dog", "sound");
    supervisor().run(request(List.of()), told::add);
    Files.delete(project.resolve("stories/dog/voiceover.mp3"));
    Files.delete(project.resolve("stories/dog"));
    story("cat", "sound");

    List<Event> events = supervisor().run(request(List.of()), told::add);

    assertThat(events).isEqualTo(told);
    assertThat(only(events, RunStarted.class))
        .extracting(RunStarted::stories, RunStarted::resumed)
        .containsExactly(tuple(List.of("dog"), false), tuple(List.of("cat"), true));
  }

  private Request request(List<String> stories) {
    GateSettings settings =
        new GateSettings(
            List.of("audio-duration", "audio-bitrate"),
            null,
            null,
            List.of("voiceover"),
            null,
            null,
            null);
    return request(stories, settings);
  }

  private Request request(List<String> stories, GateSettings settings) {
    return new Request(
        project,
        project.resolve("target/storygen/events.jsonl"),
        2,
        stories,
        build,
        new Request.Verify(project.resolve("briefs"), project.resolve("stories"), settings));
  }

  private Supervisor supervisor(String... arguments) {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return new Supervisor(
        new WorkerProcess(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            List.of(arguments),
            classPath,
            Map.of(),
            project.resolve("target/storygen")),
        Clock.systemUTC());
  }

  private static List<String> checks(List<Event> events) {
    return outcomes(events).stream()
        .map(check -> check.story() + " " + check.check() + " " + check.status().label())
        .toList();
  }

  private static List<CheckOutcome> outcomes(List<Event> events) {
    return only(events, CheckDone.class).stream().map(CheckDone::outcome).toList();
  }

  private static <E extends Event> List<E> only(List<Event> events, Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
