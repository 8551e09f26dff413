package dev.storygen.bench;

import dev.storygen.check.Check;
import dev.storygen.check.GateSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that decode everything, compared with FFmpeg's program: the audio checks with its filters
 * for sound, and all checks of every frame with its plain decoding and with its filters.
 */
final class DecodingBenchmark {

  private static final String AUDIO_CHECKS = "dev.storygen.check.audio";
  private static final List<String> PICTURE_CHECKS =
      List.of("black-frames", "freeze", "letterbox", "video-integrity");

  private final Path folder;
  private final SampleStory story;
  private final BenchmarkSize size;

  DecodingBenchmark(Path folder, SampleStory story, BenchmarkSize size) {
    this.folder = folder.resolve("decoded");
    this.story = story;
    this.size = size;
  }

  void run(ResultTable table) throws IOException, InterruptedException {
    int most = Math.max(size.soundStories(), size.pictureStories());
    StoryCopies.make(story, folder.resolve("stories"), most);
    InProcessGate audio = new InProcessGate(audioChecks());
    Optional<FfmpegProgram> program = FfmpegProgram.find(folder);
    table.row(
        "FFmpeg's program",
        program.map(FfmpegProgram::version).orElse("not measured: none on the PATH"),
        "",
        "libraries: " + audio.libraries());
    sound(table, audio, program);
    pictures(table, program);
  }

  private void sound(ResultTable table, InProcessGate gate, Optional<FfmpegProgram> program)
      throws IOException, InterruptedException {
    List<Path> stories = stories(size.soundStories());
    gate.seconds(stories.subList(0, 1));
    double seconds = gate.seconds(stories);
    String result = result(stories, seconds);
    String name = "audio checks, all sound";
    if (program.isEmpty()) {
      table.row(name, result, "not measured", "1 x");
      return;
    }
    double filters =
        program.get().seconds(files(stories, "voiceover.mp3"), FfmpegProgram.AUDIO_FILTERS)
            + program.get().seconds(files(stories, "video.mp4"), FfmpegProgram.AUDIO_FILTERS);
    table.row(name, result, ratio(filters / seconds) + " x its filters", "1 x");
  }

  private void pictures(ResultTable table, Optional<FfmpegProgram> program)
      throws IOException, InterruptedException {
    List<Path> stories = stories(size.pictureStories());
    InProcessGate gate = new InProcessGate(everyFrame());
    double seconds = gate.seconds(stories);
    String result = result(stories, seconds);
    String name = "all checks, every frame";
    if (program.isEmpty()) {
      table.row(name, result, "not measured", "");
      return;
    }
    List<Path> videos = files(stories, "video.mp4");
    double plain = program.get().seconds(videos, List.of());
    double filters = program.get().seconds(videos, FfmpegProgram.ALL_FILTERS);
    table.row(name, result, ratio(seconds / plain) + " x its decoding time", "at most 1.25 x");
    table.row("", "", ratio(filters / seconds) + " x its filters", "2 x");
  }

  private static GateSettings audioChecks() {
    List<String> names =
        ServiceLoader.load(Check.class).stream()
            .filter(check -> check.type().getPackageName().equals(AUDIO_CHECKS))
            .map(check -> check.get().name())
            .toList();
    return new GateSettings(names, null, null, null, null, null, null);
  }

  private static GateSettings everyFrame() {
    Map<String, Map<String, String>> depth =
        PICTURE_CHECKS.stream()
            .collect(Collectors.toMap(Function.identity(), it -> Map.of("depth", "1000000000")));
    return new GateSettings(null, null, depth, null, null, null, null);
  }

  private List<Path> stories(int count) throws IOException {
    return StoryCopies.in(folder.resolve("stories")).stream().limit(count).toList();
  }

  private static List<Path> files(List<Path> stories, String name) {
    return stories.stream().flatMap(it -> Stream.of(it.resolve(name))).toList();
  }

  private static String result(List<Path> stories, double seconds) {
    return String.format(
        Locale.ROOT,
        "%d stories in %.2f s, %.1f/s",
        stories.size(),
        seconds,
        stories.size() / seconds);
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
