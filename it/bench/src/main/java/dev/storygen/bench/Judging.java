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
final class Judging {

  private static final int STORIES = 200;
  private static final Settings ALL = Settings.defaults();
  private static final Settings WITHOUT_DECODING =
      new Settings(
          List.of("audio-size", "script-length", "video-size"), null, null, null, null, null);

  private final SampleStory story;
  private final Path output;
  private final Worker worker;
  private double probing;

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
            .flatMap(one -> Stream.of("voiceover.mp3", "video.mp4").map(one::resolve))
            .toList();
    probing = Clock.seconds(() -> SideBySide.each(files, 1, Ffprobe::probe));
    table.line("ffprobe, once a file", measured(probing), "", "");
    double spread = Clock.seconds(() -> SideBySide.each(files, Machine.cores(), Ffprobe::probe));
    table.line("ffprobe, once a file, on all cores", measured(spread), ratio(spread), "");
  }

  private void judge(Table table, String checks, Settings settings, int wanted)
      throws IOException, InterruptedException {
    double warm = Clock.seconds(() -> judgeHere(settings));
    line(table, "verify, " + checks, warm, wanted);
    double started = Clock.seconds(() -> worker.judge(output, settings, event -> {}));
    line(table, "verify, " + checks + ", worker started", started, wanted);
  }

  private void judgeHere(Settings settings) throws IOException, InterruptedException {
    Gate gate = Gate.load(settings);
    MediaInspector inspector = Providers.named(MediaInspector.class, "ffmpeg");
    Verdicts verdicts = new Verdicts();
    SideBySide.each(
        StoryFolders.of(output),
        Machine.cores(),
        folder ->
            gate.judge(
                gate.production(folder),
                inspector,
                OptionalDouble.empty(),
                file -> {},
                result -> count(result, verdicts)));
    verdicts.require(STORIES, gate.checks().size());
  }

  private static void count(CheckResult result, Verdicts verdicts) {
    result.problem().ifPresentOrElse(why -> verdicts.other(result.check(), why), verdicts::passed);
  }

  private void line(Table table, String what, double seconds, int wanted) {
    table.line(what, measured(seconds), ratio(seconds), wanted + " x");
  }

  private String ratio(double seconds) {
    return probing == 0 ? "" : String.format(Locale.ROOT, "%.1f x ffprobe", probing / seconds);
  }

  private static String measured(double seconds) {
    return String.format(
        Locale.ROOT, "%d stories in %.2f s, %.0f/s", STORIES, seconds, STORIES / seconds);
  }
}
