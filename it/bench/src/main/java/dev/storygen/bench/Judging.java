package dev.storygen.bench;

import dev.storygen.check.QualityGate;
import dev.storygen.check.GateSettings;
import dev.storygen.model.CheckOutcome;
import dev.storygen.provider.MediaInspector;
import dev.storygen.provider.ProviderLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How many stories a second are judged, against starting an ffprobe for each of their files. */
final class Judging {

  private static final int STORIES = 200;

  /** Fewer are enough, and the wait is shorter. */
  private static final int PROBED = 50;

  private static final GateSettings ALL = GateSettings.defaults();
  private static final GateSettings WITHOUT_DECODING =
      new GateSettings(
          List.of("audio-size", "script-length", "video-size"), null, null, null, null, null, null);

  private final SampleStory story;
  private final Path output;
  private final Worker worker;

  /** Stories a second. */
  private double probed;

  Judging(Path folder, SampleStory story) {
    this.story = story;
    this.output = folder.resolve("stories");
    this.worker = new Worker(folder.resolve("judging"), List.of());
  }

  void measure(Table table) throws IOException, InterruptedException {
    StoryFolders.make(story, output, STORIES);
    probe(table);
    judge(table, "all checks", ALL, 8);
    judge(table, "size and text checks", WITHOUT_DECODING, 50);
  }

  private void probe(Table table) throws IOException, InterruptedException {
    if (!Ffprobe.isThere()) {
      table.line("ffprobe, once a file", "no ffprobe on the PATH", "", "");
      return;
    }
    List<Path> files =
        StoryFolders.of(output).stream()
            .limit(PROBED)
            .flatMap(one -> Stream.of("voiceover.mp3", "video.mp4").map(one::resolve))
            .toList();
    double seconds = Clock.seconds(() -> SideBySide.each(files, 1, Ffprobe::probe));
    probed = PROBED / seconds;
    table.line("ffprobe, once a file", measured(PROBED, seconds), "", "");
    double spread = Clock.seconds(() -> SideBySide.each(files, Machine.cores(), Ffprobe::probe));
    line(table, "ffprobe, once a file, on all cores", PROBED, spread, "");
  }

  private void judge(Table table, String checks, GateSettings settings, int wanted)
      throws IOException, InterruptedException {
    double warm = Clock.seconds(() -> judgeHere(settings));
    line(table, "verify, " + checks, STORIES, warm, wanted + " x");
    double started = Clock.seconds(() -> worker.judge(output, settings, event -> {}));
    line(table, "verify, " + checks + ", worker started", STORIES, started, wanted + " x");
  }

  private void judgeHere(GateSettings settings) throws IOException, InterruptedException {
    QualityGate gate = QualityGate.load(settings);
    MediaInspector inspector = ProviderLoader.named(MediaInspector.class, "ffmpeg");
    Verdicts verdicts = new Verdicts();
    SideBySide.each(
        StoryFolders.of(output),
        Machine.cores(),
        folder ->
            gate.check(
                gate.artefacts(folder),
                inspector,
                OptionalDouble.empty(),
                Path::toString,
                outcome -> count(outcome, verdicts)));
    verdicts.require(STORIES, gate.checkNames().size());
  }

  private static void count(CheckOutcome outcome, Verdicts verdicts) {
    if (outcome.passed()) {
      verdicts.passed();
    } else {
      verdicts.other(outcome.check(), outcome.message());
    }
  }

  private void line(Table table, String what, int stories, double seconds, String wanted) {
    String ratio =
        probed == 0 ? "" : String.format(Locale.ROOT, "%.1f x ffprobe", stories / seconds / probed);
    table.line(what, measured(stories, seconds), ratio, wanted);
  }

  private static String measured(int stories, double seconds) {
    return String.format(
        Locale.ROOT, "%d stories in %.2f s, %.1f/s", stories, seconds, stories / seconds);
  }
}
