package dev.storygen.bench;

import dev.storygen.check.GateSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Peak memory of one worker that checks many stories. */
final class MemoryBenchmark {

  /** The worker's {@code -Xmx}, in MiB. */
  private static final int MAX_HEAP = 512;

  private final Path folder;
  private final SampleStory story;
  private final int stories;

  MemoryBenchmark(Path folder, SampleStory story, int stories) {
    this.folder = folder.resolve("memory-" + stories);
    this.story = story;
    this.stories = stories;
  }

  void run(ResultTable table) throws IOException, InterruptedException {
    Path output = folder.resolve("stories");
    StoryCopies.make(story, output, stories);
    Path gcLog = folder.resolve("gc.log");
    WorkerLauncher worker =
        new WorkerLauncher(folder, List.of("-Xmx" + MAX_HEAP + "m", "-Xlog:gc:file=" + gcLog));
    ResidentSetPeak residentSet = new ResidentSetPeak();
    double seconds =
        Timing.seconds(
            () -> worker.verify(output, GateSettings.defaults(), event -> residentSet.sample()));
    table.row(
        "verify, "
            + stories
            + " short "
            + (stories == 1 ? "story" : "stories")
            + ", -Xmx"
            + MAX_HEAP
            + "m",
        String.format(Locale.ROOT, "%.1f s", seconds),
        HeapPeak.of(gcLog) + " MiB of heap",
        "that of few stories");
    residentSet.mebibytes().ifPresent(peak -> table.row("", "", peak + " MiB resident", ""));
  }
}
