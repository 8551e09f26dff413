package dev.storygen.bench;

import dev.storygen.provider.VideoFormat;
import java.time.Duration;
import java.util.List;

/**
 * How much each benchmark does.
 *
 * @param paragraphs of the sample story's script, from the first
 * @param format of the rendered videos
 * @param verifiedStories folders that {@code verify} checks in one run
 * @param unchangedStories folders that {@code verify} checks twice
 * @param probedStories folders whose files ffprobe reads; fewer are enough, as each takes longer
 * @param soundStories folders of which all sound is decoded
 * @param pictureStories folders of which every frame is decoded
 * @param memoryStories numbers of folders that a worker checks while its memory is measured
 * @param soundMinutes lengths of sounds that a worker checks while its memory is measured
 * @param generatedStories stories that are generated with the chat service
 * @param rerunStories stories that are generated several times
 * @param concurrentCalls calls of the chat service that run at the same time
 * @param callLatency of the chat service
 */
record BenchmarkSize(
    int paragraphs,
    VideoFormat format,
    int verifiedStories,
    int unchangedStories,
    int probedStories,
    int soundStories,
    int pictureStories,
    List<Integer> memoryStories,
    List<Integer> soundMinutes,
    int generatedStories,
    int rerunStories,
    int concurrentCalls,
    Duration callLatency) {

  /** The size that docs/benchmarks.md reports. */
  static BenchmarkSize full() {
    return new BenchmarkSize(
        SampleStory.PARAGRAPHS.size(),
        VideoFormat.vertical(),
        200,
        1_000,
        50,
        40,
        8,
        List.of(10, 1_000, 10_000),
        List.of(3, 180),
        40,
        200,
        8,
        Duration.ofMillis(500));
  }

  /** Of the same story, with fewer copies: takes some minutes on a busy machine. */
  static BenchmarkSize small() {
    return new BenchmarkSize(
        SampleStory.PARAGRAPHS.size(),
        VideoFormat.vertical(),
        40,
        100,
        10,
        8,
        2,
        List.of(10, 100),
        List.of(3, 30),
        10,
        20,
        8,
        Duration.ofMillis(500));
  }

  /**
   * A size by its name.
   *
   * @param name {@code full}, {@code small} or {@code smallest}
   */
  static BenchmarkSize named(String name) {
    return switch (name) {
      case "full" -> full();
      case "small" -> small();
      case "smallest" -> smallest();
      default ->
          throw new IllegalArgumentException(
              "bench.size is " + name + ", but expected full, small or smallest.");
    };
  }

  /** The smallest size at which each benchmark runs and the story passes every check. */
  static BenchmarkSize smallest() {
    return new BenchmarkSize(
        1,
        new VideoFormat(360, 640, 24),
        1,
        1,
        1,
        1,
        1,
        List.of(1),
        List.of(1),
        1,
        1,
        1,
        Duration.ofMillis(20));
  }
}
