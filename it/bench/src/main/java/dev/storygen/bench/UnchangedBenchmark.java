package dev.storygen.bench;

import dev.storygen.cache.CacheBounds;
import dev.storygen.cache.CacheMode;
import dev.storygen.check.GateSettings;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.FactsReused;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Checks the same stories twice: the second time no file is decoded. */
final class UnchangedBenchmark {

  private static final CacheBounds NO_BOUNDS =
      new CacheBounds(Long.MAX_VALUE, Duration.ofDays(10_000));

  private final SampleStory story;
  private final int stories;
  private final Path output;
  private final Path cache;
  private final WorkerLauncher worker;

  UnchangedBenchmark(Path folder, SampleStory story, int stories) {
    this.story = story;
    this.stories = stories;
    this.output = folder.resolve("unchanged");
    this.cache = folder.resolve("cache");
    this.worker = new WorkerLauncher(folder.resolve("verify-unchanged"), List.of());
  }

  void run(ResultTable table) throws IOException, InterruptedException {
    DistinctCopies.make(story, output, stories);
    double first = Timing.seconds(() -> verify(0));
    table.row("verify, media measured and kept", throughput(first), "", "");
    try (WorkerTime ofWorker = WorkerTime.start()) {
      double second = Timing.seconds(() -> verify(stories));
      table.row(
          "verify, media unchanged",
          throughput(second) + ", " + ofWorker,
          String.format(Locale.ROOT, "1/%.0f of the time", first / second),
          "1/20, 1,000 in 2 s of the worker");
    }
  }

  private void verify(int unchanged) throws IOException, InterruptedException {
    Task.CacheChoice kept = new Task.CacheChoice(cache, CacheMode.ON, NO_BOUNDS);
    int[] reused = new int[1];
    worker.verify(output, GateSettings.defaults(), kept, event -> count(event, reused));
    if (reused[0] != unchanged) {
      throw new IllegalStateException(
          "%d stories were judged by kept facts, but expected %d".formatted(reused[0], unchanged));
    }
  }

  private static void count(Event event, int[] reused) {
    if (event instanceof FactsReused) {
      reused[0]++;
    }
  }

  private String throughput(double seconds) {
    return String.format(
        Locale.ROOT, "%d stories in %.2f s, %.1f/s", stories, seconds, stories / seconds);
  }
}
