package dev.storygen.chaos;

import dev.storygen.brief.BriefSource;
import dev.storygen.cache.CacheBounds;
import dev.storygen.cache.CacheMode;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.Events;
import dev.storygen.event.MonotonicClock;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.model.CaptionLook;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.VideoFormat;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import dev.storygen.worker.parent.Supervisor;
import dev.storygen.worker.parent.WorkerProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A build in a process of its own: what Maven's JVM does in {@code generate}. */
final class Build {

  /** Of each of the two services. */
  static final int CONCURRENT_CALLS = 2;

  private Build() {}

  /**
   * Generates the stories, and ends with 0 if all are made.
   *
   * @param arguments the project's folder, and the address of the services
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path project = Path.of(arguments[0]);
    Request request =
        new Request(
            project,
            project.resolve("events.jsonl"),
            2,
            List.of(),
            EventOrigin.newRun(UUID.randomUUID().toString()),
            Map.of(),
            task(project, arguments[1]));
    List<Event> events =
        new Supervisor(worker(project), MonotonicClock.startingAt(Instant.now()))
            .run(request, event -> {})
            .all();
    Events.of(events, RunRejected.class)
        .forEach(rejected -> System.out.println(rejected.message()));
    List<StoryFinished> stories = Events.of(events, StoryFinished.class);
    boolean made = !stories.isEmpty() && stories.stream().allMatch(StoryFinished::success);
    System.exit(made ? 0 : 1);
  }

  private static Task.Generate task(Path project, String services) {
    Map<String, String> provider =
        Map.of("name", "openai", "baseUrl", services, "keyVariable", "none");
    return new Task.Generate(
        BriefSource.of(project.resolve("briefs"), project),
        project.resolve("stories"),
        new PipelineSettings(
            CaptionLook.defaults(),
            false,
            NarrationSettings.defaults(),
            SpeechLimits.defaults(),
            AudioTarget.defaults(),
            new VideoFormat(216, 384, 12)),
        0,
        new Task.ProviderChoice(
            Map.of("text", provider, "images", provider),
            Map.of("maxConcurrent", String.valueOf(CONCURRENT_CALLS)),
            Map.of(),
            Map.of()),
        new Task.CacheChoice(
            project.resolve("cache"),
            CacheMode.ON,
            CacheBounds.of("10GB", "30d"),
            Set.of(),
            "chaos",
            false));
  }

  private static WorkerProcess worker(Path project) {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new WorkerProcess(
        java, List.of("-XX:TieredStopAtLevel=1"), classPath, Map.of(), project);
  }
}
