package dev.storygen.bench;

import dev.storygen.check.GateSettings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Peak memory of a worker that checks a short and a long voiceover. */
final class LongSoundBenchmark {

  private static final GateSettings CHECKS =
      new GateSettings(
          List.of("audio-bandwidth", "clipping", "loudness", "noise-floor", "true-peak"),
          null,
          null,
          List.of("voiceover"),
          null,
          null,
          null);

  private final Path folder;
  private final SampleStory story;

  LongSoundBenchmark(Path folder, SampleStory story) {
    this.folder = folder.resolve("long");
    this.story = story;
  }

  /**
   * Runs it.
   *
   * @param minutes of sound, at least
   */
  void run(ResultTable table, int minutes) throws IOException, InterruptedException {
    Path project = folder.resolve(minutes + "-minutes");
    Path output = project.resolve("stories");
    write(Files.createDirectories(output.resolve("long")).resolve("voiceover.mp3"), minutes);
    Path gcLog = project.resolve("gc.log");
    WorkerLauncher worker =
        new WorkerLauncher(project, List.of("-Xmx512m", "-Xlog:gc:file=" + gcLog));
    ResidentSetPeak residentSet = new ResidentSetPeak();
    double seconds =
        Timing.seconds(() -> worker.verify(output, CHECKS, event -> residentSet.sample()));
    table.row(
        "audio checks, " + minutes + " min of sound",
        String.format(Locale.ROOT, "%.1f s", seconds),
        residentSet.mebibytes().isPresent()
            ? residentSet.mebibytes().getAsLong() + " MiB resident"
            : HeapPeak.of(gcLog) + " MiB of heap",
        "that of a short one");
  }

  /** The narration again and again, without its header, which states one duration. */
  private void write(Path mp3, int minutes) throws IOException {
    byte[] narration = Files.readAllBytes(story.voiceover().file());
    int start = secondFrame(narration);
    int times = (int) Math.ceil(minutes * 60 / story.voiceover().duration());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(mp3))) {
      for (int i = 0; i < times; i++) {
        out.write(narration, start, narration.length - start);
      }
    }
  }

  /** Frames of MPEG-1, layer III begin with 0xFFFB. The first one holds the header. */
  private static int secondFrame(byte[] mp3) {
    int frame = nextFrame(mp3, 0);
    return nextFrame(mp3, frame + 100);
  }

  private static int nextFrame(byte[] mp3, int from) {
    for (int i = from; i < mp3.length - 1; i++) {
      if ((mp3[i] & 0xFF) == 0xFF && (mp3[i + 1] & 0xFF) == 0xFB) {
        return i;
      }
    }
    throw new IllegalStateException("The voiceover has no frame after byte " + from + ".");
  }
}
