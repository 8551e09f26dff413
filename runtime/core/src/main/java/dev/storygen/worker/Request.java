package dev.storygen.worker;

import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.EventOrigin;
import dev.storygen.media.AtomicFile;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The work of one worker process.
 *
 * @param project the folder that paths in events are relative to
 * @param events the event log
 * @param threads stories in parallel, from 1
 * @param stories the ids of the stories; empty for all
 * @param resumed whether the worker replaces one that crashed
 * @param added whether an earlier run of the goal in the same build is in the log
 * @param origin the build, the run and the process
 * @param sentAt the time of the build's clock when the request was sent to a worker; null before
 * @param environment versions of the build by name: {@code maven}
 * @param task the goal and its settings
 */
public record Request(
    Path project,
    Path events,
    int threads,
    List<String> stories,
    boolean resumed,
    boolean added,
    EventOrigin origin,
    Instant sentAt,
    Map<String, String> environment,
    Task task) {

  public Request {
    stories = List.copyOf(stories);
    environment = Map.copyOf(environment);
    if (threads < 1) {
      throw new IllegalArgumentException(
          "storygen.threads is " + threads + ", but expected at least 1.");
    }
  }

  /** The first request of a run. */
  public Request(
      Path project,
      Path events,
      int threads,
      List<String> stories,
      EventOrigin origin,
      Map<String, String> environment,
      Task task) {
    this(project, events, threads, stories, false, false, origin, null, environment, task);
  }

  /** The event of a worker that accepts the request. */
  public RunStarted started(Instant at, List<String> all) {
    return new RunStarted(at, task.goal(), all, resumed || added, workerEnvironment());
  }

  /** The versions of the build, and those and the platform of this process. */
  private Map<String, String> workerEnvironment() {
    Map<String, String> all = new TreeMap<>(environment);
    all.put("java", System.getProperty("java.version"));
    all.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    all.put("arch", System.getProperty("os.arch"));
    all.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    return all;
  }

  /** The same request for the remaining stories, after a crash. */
  public Request resumedWith(List<String> remaining, int parallel) {
    return new Request(
        project, events, parallel, remaining, true, added, origin, sentAt, environment, task);
  }

  /** The same request after an earlier run of the goal in the build. */
  public Request adding() {
    return new Request(
        project, events, threads, stories, resumed, true, origin, sentAt, environment, task);
  }

  /**
   * The same request for a worker process.
   *
   * @param now the time of the build's clock
   */
  public Request ofWorker(int number, Instant now) {
    return new Request(
        project,
        events,
        threads,
        stories,
        resumed,
        added,
        origin.ofWorker(number),
        now,
        environment,
        task);
  }

  /** The name of a file in events: with slashes, and relative to the project if within it. */
  public String relative(Path file) {
    Path relative = file.startsWith(project) ? project.relativize(file) : file;
    return relative.toString().replace('\\', '/');
  }

  public static Request read(Path file) throws IOException {
    return Json.mapper().readValue(file.toFile(), Request.class);
  }

  public void write(Path file) throws IOException {
    AtomicFile.writeString(
        file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }
}
