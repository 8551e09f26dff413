package dev.storygen.bench;

import dev.storygen.brief.BriefSource;
import dev.storygen.check.GateSettings;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.Events;
import dev.storygen.event.MonotonicClock;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.model.CaptionLook;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.VideoFormat;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import dev.storygen.worker.parent.CompilerArguments;
import dev.storygen.worker.parent.Supervisor;
import dev.storygen.worker.parent.WorkerProcess;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Runs the work of the goals in a worker process, as the goals do.
 *
 * @param folder the project
 * @param arguments of the worker's JVM
 */
record WorkerLauncher(Path folder, List<String> arguments) {

  /**
   * Checks all stories of a folder, one per core at a time.
   *
   * @param listener receives each event
   * @throws IllegalStateException if a check did not pass
   */
  void verify(Path output, GateSettings settings, Consumer<Event> listener)
      throws IOException, InterruptedException {
    verify(output, settings, Task.CacheChoice.off(), listener);
  }

  /** The same with a cache. */
  void verify(Path output, GateSettings settings, Task.CacheChoice cache, Consumer<Event> listener)
      throws IOException, InterruptedException {
    CheckCounter counter = new CheckCounter();
    Request request =
        new Request(
            folder,
            folder.resolve("events.jsonl"),
            Machine.cores(),
            List.of(),
            origin(),
            Map.of(),
            new Task.Verify(BriefSource.of(folder.resolve("no-briefs"), folder), output, settings)
                .with(cache));
    int stories = StoryCopies.in(output).size();
    List<String> jvmArguments = new ArrayList<>(arguments);
    jvmArguments.addAll(CompilerArguments.of(settings));
    new Supervisor(
            process(jvmArguments, folder.resolveSibling("classes")),
            MonotonicClock.startingAt(Instant.now()))
        .run(request, counter.andThen(listener));
    counter.requireAllPassed(stories);
  }

  /** Default settings but for videos so small that they cost little. */
  static PipelineSettings smallVideos() {
    return new PipelineSettings(
        CaptionLook.defaults(),
        false,
        NarrationSettings.defaults(),
        SpeechLimits.defaults(),
        AudioTarget.defaults(),
        new VideoFormat(216, 384, 12));
  }

  /**
   * Generates stories.
   *
   * @param listener receives each event
   * @throws IllegalStateException if a story was not made
   */
  void generate(Task.Generate task, Consumer<Event> listener)
      throws IOException, InterruptedException {
    Request request =
        new Request(
            folder,
            folder.resolve("events.jsonl"),
            Machine.cores(),
            List.of(),
            origin(),
            Map.of(),
            task);
    List<Event> events =
        new Supervisor(process(arguments, null), MonotonicClock.startingAt(Instant.now()))
            .run(request, listener)
            .all();
    for (RunRejected rejected : Events.of(events, RunRejected.class)) {
      throw new IllegalStateException(rejected.message());
    }
    for (StageFailed failed : Events.of(events, StageFailed.class)) {
      throw new IllegalStateException(failed.story() + ": " + failed.error());
    }
  }

  /** Each run is a build of its own, so that it does not read the events of the others. */
  private static EventOrigin origin() {
    return EventOrigin.newRun(UUID.randomUUID().toString());
  }

  private WorkerProcess process(List<String> jvmArguments, Path archives) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    // A folder on the class path prevents an archive of classes; a worker needs none of these.
    Path own =
        Path.of(
            URI.create(
                WorkerLauncher.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()));
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(element -> !element.equals(own))
            .toList();
    return new WorkerProcess(java, jvmArguments, classPath, Map.of(), folder, true, archives);
  }
}
