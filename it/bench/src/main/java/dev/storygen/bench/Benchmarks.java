package dev.storygen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** Makes the sample story, runs every benchmark and prints a table of the results. */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * Runs the benchmarks.
   *
   * @param arguments the working folder, emptied first, and the name of the size
   * @throws IllegalStateException if a story failed a check or was not made; never because of a
   *     time
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
    run(folder, BenchmarkSize.named(arguments[1]), new ResultTable(System.out));
  }

  /**
   * Runs the benchmarks.
   *
   * @param folder an empty or missing folder, absolute
   */
  static void run(Path folder, BenchmarkSize size, ResultTable table)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    table.head(Machine.describe());
    SampleStory story = SampleStory.make(folder.resolve("story"), size.paragraphs());
    new RenderingBenchmark(folder, story, size.format()).run(table);
    new FormatsBenchmark(folder, story, size.format()).run(table);
    new VerifyBenchmark(folder, story, size).run(table);
    new UnchangedBenchmark(folder, story, size.unchangedStories()).run(table);
    new DecodingBenchmark(folder, story, size).run(table);
    SampleStory shortStory = shortStory(folder.resolve("short"));
    for (int stories : size.memoryStories()) {
      new MemoryBenchmark(folder, shortStory, stories).run(table);
    }
    for (int minutes : size.soundMinutes()) {
      new LongSoundBenchmark(folder, story).run(table, minutes);
    }
    new OverlapBenchmark(folder, size).run(table);
    new RerunBenchmark(folder, size.rerunStories()).run(table);
  }

  /** Of which thousands can be checked in minutes. */
  private static SampleStory shortStory(Path folder) throws IOException {
    BenchmarkSize size = BenchmarkSize.smallest();
    SampleStory story = SampleStory.make(folder.resolve("story"), size.paragraphs());
    new RenderingBenchmark(folder, story, size.format()).render();
    return story;
  }
}
