package dev.storygen.bench;

import dev.storygen.check.CheckResult;
import dev.storygen.check.Gate;
import dev.storygen.check.Settings;
import dev.storygen.provider.MediaInspector;
import dev.storygen.provider.Providers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How many stories a second are judged, against starting an ffprobe for each of their files. */
final class VerifyBenchmark {

  private static final int STORIES = 200;

  /** Fewer are enough, and the wait is shorter. */
  private static final int PROBED = 50;

  private static final Settings ALL = Settings.defaults();
  private static final Settings WITHOUT_DECODING =
      new Settings(
          List.of("audio-size", "script-length", "video-size"), null, null, null, null, null, null);

  private final SampleStory story;
  private final Path output;
  private final WorkerLauncher worker;

  /** Stories a second. */
  private double probed;

  VerifyBenchmark(Path folder, SampleStory story) {
    this.story = story;
    this.output = folder.resolve("stories");
    this.worker = new WorkerLauncher(folder.resolve("judging"), List.of());
  }

  void measure(ResultTable table) throws IOException, InterruptedException {
    StoryCopies.make(story, output, STORIES);
    probe(table);
    judge(table, "all checks", ALL, 8);
    judge(table, "size and text checks", WITHOUT_DECODING, 50);
  }

  private void probe(ResultTable table) throws IOException, InterruptedException {
    if (!Ffprobe.isAvailable()) {
      table.line("ffprobe, once a file", "no ffprobe on the PATH", "", "");
      return;
    }
    List<Path> files =
        StoryCopies.of(output).stream()
            .limit(PROBED)
            .flatMap(one -> Stream.of("voiceover.mp3", "video.mp4").map(one::resolve))
            .toList();
    double seconds = Stopwatch.seconds(() -> ParallelTasks.each(files, 1, Ffprobe::probe));
    probed = PROBED / seconds;
    table.line("ffprobe, once a file", measured(PROBED, seconds), "", "");
    double spread =
        Stopwatch.seconds(() -> ParallelTasks.each(files, Machine.cores(), Ffprobe::probe));
    line(table, "ffprobe, once a file, on all cores", PROBED, spread, "");
  }

  private void judge(ResultTable table, String checks, Settings settings, int wanted)
      throws IOException, InterruptedException {
    double inProcess = Stopwatch.seconds(() -> verifyInProcess(settings));
    line(table, "verify, " + checks, STORIES, inProcess, wanted + " x");
    double started = Stopwatch.seconds(() -> worker.judge(output, settings, event -> {}));
    line(table, "verify, " + checks + ", worker started", STORIES, started, wanted + " x");
  }

  private void verifyInProcess(Settings settings) throws IOException, InterruptedException {
    Gate gate = Gate.load(settings);
    MediaInspector inspector = Providers.named(MediaInspector.class, "ffmpeg");
    CheckCounter counter = new CheckCounter();
    ParallelTasks.each(
        StoryCopies.of(output),
        Machine.cores(),
        folder ->
            gate.judge(
                gate.production(folder),
                inspector,
                OptionalDouble.empty(),
                file -> {},
                waveform -> {},
                result -> count(result, counter)));
    counter.require(STORIES, gate.checks().size());
  }

  private static void count(CheckResult result, CheckCounter counter) {
    result.problem().ifPresentOrElse(why -> counter.other(result.check(), why), counter::passed);
  }

  private void line(ResultTable table, String what, int stories, double seconds, String wanted) {
    String ratio =
        probed == 0 ? "" : String.format(Locale.ROOT, "%.1f x ffprobe", stories / seconds / probed);
    table.line(what, measured(stories, seconds), ratio, wanted);
  }

  private static String measured(int stories, double seconds) {
    return String.format(
        Locale.ROOT, "%d stories in %.2f s, %.1f/s", stories, seconds, stories / seconds);
  }
}
