package dev.storygen.worker.parent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.brief.BriefSource;
import dev.storygen.check.GateSettings;
import dev.storygen.event.Envelope;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.Events;
import dev.storygen.event.LoggedEvents;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.model.CheckOutcome;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

  @TempDir private Path project;
  private final List<Event> told = new ArrayList<>();

  private String build = "build-1";

  @Test
  void oneStoryThatKillsItsWorkerCostsNoOtherItsVerdict() throws Exception {
    story("dog", "sound");
    story("lighthouse", CrashingInspector.SEGFAULT);
    story("train", "sound");

    List<Event> events = supervisor().run(request(List.of()), told::add).all();

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
    assertThat(Events.of(events, WorkerDied.class))
        .hasSize(2)
        .allSatisfy(death -> assertThat(death.suspects()).contains("lighthouse"))
        .last()
        .extracting(WorkerDied::cause, WorkerDied::stories)
        .containsExactly("signal 11", List.of("lighthouse"));
  }

  @Test
  void theListenerHearsWhatTheLogHolds() throws Exception {
    story("dog", "sound");

    List<Event> events = supervisor().run(request(List.of()), told::add).all();

    assertThat(told).isEqualTo(events);
    assertThat(events).last().isInstanceOf(RunFinished.class);
  }

  @Test
  void verifyKeepsWhatGenerateWroteAndDropsAnEarlierVerify() throws Exception {
    story("dog", "sound");
    Event generated = new RunStarted(Instant.EPOCH, "generate", List.of(), false);
    write(generated);

    List<Event> once = supervisor().run(request(List.of()), told::add).all();
    build = "build-2";
    List<Event> twice = supervisor().run(request(List.of()), told::add).all();

    assertThat(twice).hasSameSizeAs(once);
    assertThat(twice).first().isEqualTo(generated);
  }

  @Test
  void aGenerateThatWasRefusedDoesNotRefuseAVerify() throws Exception {
    story("dog", "sound");
    write(new RunRejected(Instant.EPOCH, "there is no brief", false));

    List<Event> events = supervisor().run(request(List.of()), told::add).all();

    assertThat(events).first().isInstanceOf(RunStarted.class);
    assertThat(Events.of(events, RunRejected.class)).isEmpty();
  }

  @Test
  void aRequestForAStoryThatThereIsNotIsRejected() throws Exception {
    story("lighthouse", "sound");

    List<Event> events = supervisor().run(request(List.of("lighthose")), told::add).all();

    assertThat(Events.of(events, RunRejected.class))
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

    List<Event> events = supervisor().run(request(List.of(), settings), told::add).all();

    assertThat(Events.of(events, RunRejected.class))
        .extracting(RunRejected::message)
        .containsExactly(
            "storygen.knownBroken names 'lighthose', but there is no such story."
                + " Did you mean 'lighthouse'? There are: lighthouse.");
  }

  @Test
  void theErrorOfAWorkerThatCannotStartHasTheLastLinesOfItsOutput() {
    assertThatThrownBy(() -> supervisor("-XX:NoSuchOption").run(request(List.of()), told::add))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The worker ended with exit code 1")
        .hasMessageContaining("Unrecognized VM option 'NoSuchOption'");
  }

  @Test
  void eachProcessOfARunNumbersItsEvents() throws Exception {
    story("lighthouse", CrashingInspector.SEGFAULT);
    Request request = request(List.of());

    LoggedEvents log = supervisor().run(request, told::add);

    assertThat(log.ofRun(request.origin().run())).hasSameSizeAs(told);
    assertThat(log.envelopes())
        .extracting(Envelope::origin)
        .extracting(EventOrigin::build)
        .containsOnly("build-1");
    assertThat(sequences(log)).containsOnlyKeys("1", "2", "parent");
    assertThat(sequences(log).values())
        .allSatisfy(
            sequence ->
                assertThat(sequence)
                    .isEqualTo(LongStream.rangeClosed(1, sequence.size()).boxed().toList()));
    assertThat(Events.of(told, WorkerDied.class)).hasSize(2);
  }

  private static Map<String, List<Long>> sequences(LoggedEvents log) {
    return log.envelopes().stream()
        .collect(
            Collectors.groupingBy(
                line -> line.origin().worker(),
                Collectors.mapping(Envelope::sequence, Collectors.toList())));
  }

  private void write(Event event) throws IOException {
    Files.createDirectories(project.resolve("target/storygen"));
    Request earlier = request(List.of());
    try (EventLog log = EventLog.append(earlier.events(), earlier.origin())) {
      log.accept(event);
    }
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

    List<Event> events = supervisor().run(request(List.of()), told::add).all();

    assertThat(events).isEqualTo(told);
    assertThat(Events.of(events, RunStarted.class))
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
        EventOrigin.newRun(build),
        Map.of("maven", "3.9.16"),
        new Task.Verify(
            BriefSource.of(project.resolve("briefs"), project),
            project.resolve("stories"),
            settings));
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
    return Events.of(events, CheckDone.class).stream().map(CheckDone::outcome).toList();
  }
}
