package dev.storygen.fuzz;

import dev.storygen.brief.BriefSource;
import dev.storygen.check.GateSettings;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.MonotonicClock;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import dev.storygen.worker.parent.Supervisor;
import dev.storygen.worker.parent.WorkerProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The gate with its defaults in a worker process, as {@code verify} runs it. It requires no
 * artefact: a story may be a single file.
 *
 * @param folder for the worker's files
 */
record Gate(Path folder) {

  /** The gate gives up on a file after two minutes and its duration; this is well beyond. */
  private static final long PATIENCE_SECONDS = 400;

  private static final GateSettings SETTINGS =
      new GateSettings(null, null, null, List.of(), null, null, null);

  /**
   * Checks all story folders of a folder. Where a story makes no progress, the worker is stopped,
   * and the others are checked by another one.
   *
   * @param stories names of the folders
   */
  GateRun check(Path output, Set<String> stories) throws IOException, InterruptedException {
    GateRun run = new GateRun();
    Set<String> remaining = new HashSet<>(stories);
    while (!remaining.isEmpty()) {
      run.begin();
      boolean ended = follow(run, request(output, List.copyOf(remaining)));
      remaining.removeAll(run.finished());
      remaining.removeAll(run.hung());
      if (ended) {
        break;
      }
    }
    return run;
  }

  private Request request(Path output, List<String> stories) {
    return new Request(
        folder,
        folder.resolve("events.jsonl"),
        Runtime.getRuntime().availableProcessors(),
        stories,
        EventOrigin.newRun("fuzz"),
        Map.of(),
        new Task.Verify(BriefSource.of(folder.resolve("no-briefs"), folder), output, SETTINGS));
  }

  /** Whether the run ended by itself. */
  private boolean follow(GateRun run, Request request) throws IOException, InterruptedException {
    Thread thread = new Thread(() -> supervise(run, request), "gate");
    thread.start();
    long events = -1;
    while (thread.isAlive() && run.events() != events) {
      events = run.events();
      thread.join(PATIENCE_SECONDS * 1000);
    }
    boolean ended = !thread.isAlive();
    if (!ended) {
      thread.interrupt();
      thread.join();
      run.stopped();
    }
    run.requireNoFault();
    return ended;
  }

  private void supervise(GateRun run, Request request) {
    try {
      new Supervisor(worker(), MonotonicClock.startingAt(Instant.now())).run(request, run);
    } catch (IOException e) {
      run.fault(e);
    } catch (InterruptedException e) {
      // The caller stopped a worker without progress.
    }
  }

  private WorkerProcess worker() {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new WorkerProcess(java, List.of("-XX:TieredStopAtLevel=1"), classPath, Map.of(), folder);
  }
}
