package dev.storygen.bench;

import dev.storygen.check.GateSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Stories checked per second, compared with one ffprobe process per media file. */
final class VerifyBenchmark {

  private static final GateSettings ALL = GateSettings.defaults();
  private static final GateSettings WITHOUT_DECODING =
      new GateSettings(
          List.of("audio-size", "script-length", "video-size"), null, null, null, null, null, null);

  private final SampleStory story;
  private final BenchmarkSize size;
  private final Path output;
  private final WorkerLauncher worker;

  /** Stories per second of sequential ffprobe runs; 0 where there is no ffprobe. */
  private double probeRate;

  VerifyBenchmark(Path folder, SampleStory story, BenchmarkSize size) {
    this.story = story;
    this.size = size;
    this.output = folder.resolve("verified");
    this.worker = new WorkerLauncher(folder.resolve("verify"), List.of());
  }

  void run(ResultTable table) throws IOException, InterruptedException {
    StoryCopies.make(story, output, size.verifiedStories());
    probe(table);
    leaveArchive();
    verify(table, "all checks", ALL, 8);
    verify(table, "size and text checks", WITHOUT_DECODING, 50);
  }

  /** As any earlier build does. */
  private void leaveArchive() throws IOException, InterruptedException {
    Path one = output.resolveSibling("first");
    StoryCopies.make(story, one, 1);
    worker.verify(one, ALL, event -> {});
  }

  private void probe(ResultTable table) throws IOException, InterruptedException {
    if (!Ffprobe.isAvailable()) {
      table.row("ffprobe per file, sequential", "no ffprobe on the PATH", "", "");
      return;
    }
    int stories = size.probedStories();
    List<Path> files =
        StoryCopies.in(output).stream()
            .limit(stories)
            .flatMap(folder -> Stream.of("voiceover.mp3", "video.mp4").map(folder::resolve))
            .toList();
    double sequential = Timing.seconds(() -> ParallelTasks.each(files, 1, Ffprobe::probe));
    probeRate = stories / sequential;
    table.row("ffprobe per file, sequential", throughput(stories, sequential), "", "");
    double parallel =
        Timing.seconds(() -> ParallelTasks.each(files, Machine.cores(), Ffprobe::probe));
    row(table, "ffprobe per file, on all cores", stories, parallel, "");
  }

  private void verify(ResultTable table, String checks, GateSettings settings, int target)
      throws IOException, InterruptedException {
    int stories = size.verifiedStories();
    double inProcess = new InProcessGate(settings).seconds(StoryCopies.in(output));
    row(table, "verify, " + checks + ", in process", stories, inProcess, target + " x");
    double inWorker = Timing.seconds(() -> worker.verify(output, settings, event -> {}));
    row(table, "verify, " + checks + ", new worker", stories, inWorker, target + " x");
  }

  private void row(ResultTable table, String what, int stories, double seconds, String target) {
    String ratio =
        probeRate == 0
            ? ""
            : String.format(Locale.ROOT, "%.1f x ffprobe", stories / seconds / probeRate);
    table.row(what, throughput(stories, seconds), ratio, target);
  }

  private static String throughput(int stories, double seconds) {
    return String.format(
        Locale.ROOT, "%d stories in %.2f s, %.1f/s", stories, seconds, stories / seconds);
  }
}
