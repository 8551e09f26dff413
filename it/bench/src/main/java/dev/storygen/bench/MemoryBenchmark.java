package dev.storygen.bench;

import dev.storygen.check.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How much memory a worker takes that judges many stories. */
final class MemoryBenchmark {

  private static final int STORIES = 1000;
  private static final int HEAP = 512;

  private final Path folder;
  private final SampleStory story;

  MemoryBenchmark(Path folder, SampleStory story) {
    this.folder = folder;
    this.story = story;
  }

  void measure(ResultTable table) throws IOException, InterruptedException {
    Path output = folder.resolve("many");
    StoryCopies.make(story, output, STORIES);
    Path log = folder.resolve("heap.log");
    WorkerLauncher worker =
        new WorkerLauncher(
            folder.resolve("memory"), List.of("-Xmx" + HEAP + "m", "-Xlog:gc:file=" + log));
    ResidentSetPeak resident = new ResidentSetPeak();
    double seconds =
        Stopwatch.seconds(
            () -> worker.judge(output, Settings.defaults(), event -> resident.sample()));
    table.line(
        String.format(Locale.ROOT, "verify, %,d stories, %d MiB of heap", STORIES, HEAP),
        String.format(Locale.ROOT, "all passed in %.1f s", seconds),
        HeapPeak.of(log) + " MiB heap",
        "all passed");
    resident.mebibytes().ifPresent(peak -> table.line("", "", peak + " MiB in all", ""));
  }
}
