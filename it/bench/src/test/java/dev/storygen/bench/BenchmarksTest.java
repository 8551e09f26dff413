package dev.storygen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every benchmark at its smallest size: that it works, not how fast it is. */
class BenchmarksTest {

  @TempDir private Path folder;

  @Test
  void eachBenchmarkPrintsItsRows() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ResultTable table = new ResultTable(new PrintStream(printed, true, StandardCharsets.UTF_8));

    Benchmarks.run(folder, BenchmarkSize.smallest(), table);

    List<String> rows = printed.toString(StandardCharsets.UTF_8).lines().skip(2).toList();
    assertThat(rows)
        .map(row -> row.split(" {2,}")[0])
        .filteredOn(name -> !name.isEmpty() && !name.startsWith("ffprobe"))
        .containsExactly(
            "benchmark",
            "render, drawn background, libopenh264",
            "render, zoomed background, libopenh264",
            "render, video file as background, libopenh264",
            "second format, square, drawn background",
            "second format, landscape, drawn background",
            "second format, square, zoomed background",
            "second format, landscape, zoomed background",
            "verify, all checks, in process",
            "verify, all checks, new worker",
            "verify, size and text checks, in process",
            "verify, size and text checks, new worker",
            "verify, media measured and kept",
            "verify, media unchanged",
            "FFmpeg's program",
            "audio checks, all sound",
            "all checks, every frame",
            "verify, 1 short story, -Xmx512m",
            "audio checks, 1 min of sound",
            "generate, chat service of 20 ms",
            "text stages, new worker",
            "text stages, after the first calls",
            "generate, first run",
            "generate, unchanged",
            "generate, one changed word",
            "generate, two builds at once on one cache");
    assertThat(rows).anyMatch(row -> row.startsWith("ffprobe per file, sequential"));
  }
}
