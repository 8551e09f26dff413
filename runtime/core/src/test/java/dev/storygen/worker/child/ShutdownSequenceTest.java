package dev.storygen.worker.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.brief.BriefSource;
import dev.storygen.event.Event;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.LoggedEvents;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import dev.storygen.worker.parent.Supervisor;
import dev.storygen.worker.parent.WorkerProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A worker is ended while its audio processor has written half of a voiceover. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ShutdownSequenceTest {

  @TempDir private Path project;
  private final ExecutorService maven = Executors.newSingleThreadExecutor();
  private Path story;

  @BeforeEach
  void brief() throws IOException {
    Files.writeString(
        Files.createDirectories(project.resolve("briefs")).resolve("dog.md"),
        "---\ntitle: The dog\n---\nThe dog sleeps.\n");
    story = Files.createDirectories(project.resolve("target/storygen/dog"));
  }

  @AfterEach
  void end() {
    maven.shutdownNow();
  }

  @Test
  void whoeverGivesUpWaitingLeavesCompleteFilesOnly() throws Exception {
    Future<LoggedEvents> run = untilHalfAVoiceover();

    maven.shutdownNow();

    assertThat(run).failsWithin(1, TimeUnit.MINUTES);
    assertThat(files()).containsExactly("manifest.json", "narration.txt", "script.txt");
  }

  @Test
  void soDoesWhoeverIsInterruptedWhileReadingTheLog() throws Exception {
    Future<LoggedEvents> run =
        maven.submit(() -> supervisor().run(request(), this::interruptAtHalfAVoiceover));

    assertThat(run)
        .failsWithin(1, TimeUnit.MINUTES)
        .withThrowableOfType(ExecutionException.class)
        .havingRootCause()
        .isInstanceOf(ClosedByInterruptException.class);
    assertThat(files()).containsExactly("manifest.json", "narration.txt", "script.txt");
  }

  /** As a channel does: it closes, and leaves the thread interrupted. */
  private void interruptAtHalfAVoiceover(Event event) {
    if (event instanceof StageStarted started && started.stage().equals("voice")) {
      while (Files.notExists(story.resolve(StuckProviders.STUCK))) {
        Thread.onSpinWait();
      }
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new ClosedByInterruptException());
    }
  }

  @Test
  void soDoesAWorkerThatIsAskedToEnd() throws Exception {
    Future<LoggedEvents> run = untilHalfAVoiceover();

    ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(project.toString()))
        .forEach(ProcessHandle::destroy);

    assertThat(run)
        .failsWithin(1, TimeUnit.MINUTES)
        .withThrowableOfType(ExecutionException.class)
        .havingCause()
        .isInstanceOf(IOException.class)
        .withMessageStartingWith("The worker ended with signal 15 before it completed the request.")
        .withMessageEndingWith("\n  half a voiceover, and the key is ***");
    assertThat(files()).containsExactly("manifest.json", "narration.txt", "script.txt");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(story)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Future<LoggedEvents> untilHalfAVoiceover() throws IOException, InterruptedException {
    try (WatchService watch = story.getFileSystem().newWatchService()) {
      story.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Future<LoggedEvents> run = maven.submit(() -> supervisor().run(request(), event -> {}));
      while (!run.isDone()) {
        WatchKey key = watch.poll(100, TimeUnit.MILLISECONDS);
        if (key != null && appeared(key)) {
          break;
        }
      }
      assertThat(files()).contains(".voice.wav");
      return run;
    }
  }

  private static boolean appeared(WatchKey key) {
    List<WatchEvent<?>> events = key.pollEvents();
    key.reset();
    return events.stream()
        .anyMatch(event -> event.context().toString().equals(StuckProviders.STUCK));
  }

  private Request request() {
    return new Request(
        project,
        project.resolve("target/storygen/events.jsonl"),
        1,
        List.of(),
        EventOrigin.newRun("build"),
        Map.of(),
        new Task.Generate(
            BriefSource.of(project.resolve("briefs"), project),
            story.getParent(),
            PipelineSettings.defaults(),
            0,
            Task.ProviderChoice.embedded(),
            Task.CacheChoice.off()));
  }

  private Supervisor supervisor() {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return new Supervisor(
        new WorkerProcess(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            List.of(),
            classPath,
            Map.of("STORYGEN_KEY_test", StuckProviders.KEY),
            project.resolve("target/storygen")),
        Clock.systemUTC());
  }
}
