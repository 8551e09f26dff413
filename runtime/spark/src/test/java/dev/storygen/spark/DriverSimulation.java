package dev.storygen.spark;

import dev.storygen.engine.StoryRun;
import dev.storygen.event.Event;
import dev.storygen.event.EventSink;
import dev.storygen.spark.task.Messages.Lines;
import dev.storygen.spark.task.Messages.Started;
import dev.storygen.spark.task.PublishedStory;
import dev.storygen.spark.task.PublishedStory.ResultFile;
import dev.storygen.spark.task.ResultStore;
import dev.storygen.spark.task.StoryOutcome;
import dev.storygen.spark.task.StoryOutcome.End;
import dev.storygen.spark.task.StoryTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The driver's own code with simulated executors: what it takes for a story, for {@code
 * docs/cluster.md}.
 *
 * <pre>
 * java -Xmx64m … dev.storygen.spark.DriverSimulation events 1000000 256
 * java -Xmx64m … dev.storygen.spark.DriverSimulation stories 5000 256
 * </pre>
 */
public final class DriverSimulation {

  /** As many as the embedded providers cause, in as many messages as they come in. */
  private static final int LINES = 15;

  private static final int MESSAGES = 5;
  private static final String LINE =
      """
      {"event":"OperationFinished","at":"1970-01-01T00:00:00.000Z","story":"%s","stage":"script",\
      "operation":"writing","provider":"brief","durationSeconds":2.5,"success":true,"attempts":2,\
      "metrics":{"words":2,"text":"%s"},"reasons":["none is kept"],"build":"b","run":"r",\
      "worker":"executor-1/attempt-1","sequence":1}
      """;

  private static final String STARTED =
      """
      {"event":"StoryStarted","at":"1970-01-01T00:00:00.000Z","story":"%s","title":"A story",\
      "steps":["script"],"build":"b","run":"r","worker":"executor-1/attempt-1","sequence":1}
      """;

  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong attempt = new AtomicLong();
  private Attempts attempts;

  /**
   * Simulates.
   *
   * @param arguments {@code events} or {@code stories}; how many stories; how many at a time
   */
  public static void main(String[] arguments) throws Exception {
    int stories = Integer.parseInt(arguments[1]);
    int inFlight = Integer.parseInt(arguments[2]);
    Path folder = Files.createTempDirectory("driver-simulation");
    DriverSimulation simulation = new DriverSimulation();
    long start = System.nanoTime();
    if (arguments[0].equals("events")) {
      simulation.events(folder, stories, inFlight);
    } else {
      simulation.stories(folder, stories);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%d stories, %d at a time: %.0f stories, %.0f events and %.1f MB a second, heap after them"
            + " %.1f MB%n",
        stories,
        inFlight,
        stories / seconds,
        stories * LINES / seconds,
        simulation.bytes.get() / 1e6 / seconds,
        (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
  }

  private static Attempts attempts(StoryRun run) throws IOException {
    return new Attempts(
        run.events(),
        run.clock(),
        Map.of(),
        List.of(),
        new ClusterLimits(run.request(), run.events(), run.clock()));
  }

  /** What executors say goes through {@link Attempts}, to no disk. */
  void events(Path folder, int stories, int inFlight) throws Exception {
    StoryRun run = counting(new ClusterProject(folder).brief("dog", "A dog.").run());
    attempts = attempts(run);
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(inFlight, 8));
    try {
      List<Future<?>> shares = new ArrayList<>();
      int share = stories / inFlight;
      for (int slot = 0; slot < inFlight; slot++) {
        int first = slot * share;
        shares.add(
            pool.submit(
                () ->
                    IntStream.range(first, first + share)
                        .forEach(
                            number -> {
                              attempts.begin("story-" + number);
                              say("story-" + number);
                              attempts.end("story-" + number);
                            })));
      }
      for (Future<?> each : shares) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** All that the driver does for a story, on a folder of this machine. */
  void stories(Path folder, int stories) throws IOException {
    ClusterProject project = new ClusterProject(folder);
    for (int number = 0; number < stories; number++) {
      project.brief("story-" + number, "Story " + number + ".");
    }
    StoryRun run = counting(project.run());
    attempts = attempts(run);
    ResultStore store = project.store();
    new ClusterRun(
            run,
            project.tasks(run),
            attempts,
            new StoryPublication(run, store, folder.resolve("fetched")),
            task -> make(store, task))
        .complete();
  }

  private StoryRun counting(StoryRun run) {
    EventSink sink =
        new EventSink() {
          @Override
          public void accept(Event event) {
            bytes.addAndGet(event.toString().length());
          }

          @Override
          public void forward(byte[] lines) {
            bytes.addAndGet(lines.length);
          }
        };
    return new StoryRun(
        run.request(), run.task(), run.briefs(), run.keys(), sink, run.onEnd(), run.clock());
  }

  private void say(String story) {
    long number = attempt.incrementAndGet();
    attempts.answer(new Started(story, number, "1", "host"));
    for (int message = 1; message <= MESSAGES; message++) {
      StringBuilder lines = new StringBuilder(message == 1 ? STARTED.formatted(story) : "");
      while (lines.length() < 1_000) {
        lines.append(LINE.formatted(story, "x"));
      }
      attempts.answer(
          new Lines(story, number, message, lines.toString().getBytes(StandardCharsets.UTF_8)));
    }
  }

  private StoryOutcome make(ResultStore store, StoryTask task) {
    say(task.story());
    try {
      byte[] text = task.story().getBytes(StandardCharsets.UTF_8);
      byte[] manifest = "{\"schemaVersion\":1,\"files\":{\"script.txt\":\"IMAGES\"}}".getBytes();
      store.publish(
          task.record(),
          new PublishedStory(
              "1",
              List.of(
                  put(store, task, "script.txt", text),
                  put(store, task, "manifest.json", manifest))));
      return new StoryOutcome(End.PUBLISHED, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResultFile put(ResultStore store, StoryTask task, String name, byte[] content)
      throws IOException {
    store.write(task.results() + "/1/" + name, content);
    String sha256 = HexFormat.of().formatHex(ResultStore.sha256().digest(content));
    return new ResultFile(name, sha256, content.length);
  }
}
