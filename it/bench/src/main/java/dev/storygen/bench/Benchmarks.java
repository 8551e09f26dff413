package dev.storygen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** Makes a story, measures, and prints a table. */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * Measures.
   *
   * @param arguments the folder to work in, emptied first
   * @throws IllegalStateException if what was measured did not do its work; never for a time
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
    Files.createDirectories(folder);
    ResultTable table = new ResultTable(System.out);
    table.head(Machine.describe());
    SampleStory story = SampleStory.make(folder.resolve("story"));
    new RenderingBenchmark(folder, story).measure(table);
    new VerifyBenchmark(folder, story).measure(table);
    new MemoryBenchmark(folder, story).measure(table);
    new OverlapBenchmark(folder).measure(table);
  }
}
