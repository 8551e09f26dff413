package dev.storygen.spark;

import dev.storygen.check.GateBaseline;
import dev.storygen.engine.VerifyRun;
import dev.storygen.media.AtomicFile;
import dev.storygen.model.Json;
import dev.storygen.spark.story.RelocatedRequest;
import dev.storygen.spark.task.PlatformJars;
import dev.storygen.spark.task.StoryTask;
import dev.storygen.worker.JudgedStory;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the tasks of a run that judge stories: where they lie, at the same path on all machines.
 */
final class JudgeTasks {

  private static final String BASELINE = "storygen-accepted.json";

  /** The folder of the files that Spark distributes, from that of an attempt. */
  private static final String DISTRIBUTED = RelocatedRequest.FOLDER + "/../../";

  private final VerifyRun run;
  private final String store;
  private final PlatformJars jars;
  private final List<String> arguments;
  private final int threads;

  /**
   * Tasks of a run.
   *
   * @param store the URI of the folder that driver and executors share; empty for none
   * @param jars of the worker, which Spark distributes
   * @param arguments of the worker's JVM
   * @param threads of each task
   */
  JudgeTasks(VerifyRun run, String store, PlatformJars jars, List<String> arguments, int threads) {
    this.run = run;
    this.store = store;
    this.jars = jars;
    this.arguments = arguments;
    this.threads = threads;
  }

  /**
   * The file with the baseline of all stories, which Spark has to distribute.
   *
   * @param folder for it
   */
  static Optional<Path> baseline(VerifyRun run, Path folder) throws IOException {
    Optional<GateBaseline> baseline = run.baseline();
    if (baseline.isEmpty()) {
      return Optional.empty();
    }
    Path file = folder.resolve(BASELINE);
    AtomicFile.writeString(file, Json.mapper().writeValueAsString(baseline.get()));
    return Optional.of(file);
  }

  /** The task that judges some stories. */
  StoryTask of(String name, List<JudgedStory> stories) {
    Map<Path, String> folders =
        run.task().cache().directory().isAbsolute()
            ? Map.of(run.task().cache().directory(), RelocatedRequest.CACHE)
            : Map.of();
    return StoryTask.judging(
        name,
        RelocatedRequest.relocated(request(stories), folders).toString(),
        store,
        jars,
        arguments);
  }

  private Request request(List<JudgedStory> stories) {
    Request request = run.request();
    return new Request(
        request.project().toAbsolutePath().normalize(),
        Path.of(RelocatedRequest.FOLDER, "events.jsonl"),
        threads,
        List.of(),
        true,
        false,
        request.origin(),
        null,
        request.environment(),
        new Task.Judge(
            run.task().elsewhere(),
            stories,
            run.baseline().isPresent() ? Path.of(DISTRIBUTED + BASELINE) : null));
  }
}
