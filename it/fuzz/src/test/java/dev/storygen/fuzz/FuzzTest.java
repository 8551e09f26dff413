package dev.storygen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judges a few mutants in a worker, as {@code mvn -Pfuzz verify} judges thousands. */
class FuzzTest {

  private static final int MUTANTS = 20;

  @TempDir private Path folder;

  @Test
  void theGateIsNotFooledByMutantsOfEachFormat() throws IOException, InterruptedException {
    Mutants mutants = new Mutants(1, Seeds.make(folder.resolve("seeds")));

    FuzzReport report = Fuzz.run(folder, mutants, MUTANTS);

    assertThat(report.findings()).isEmpty();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    report.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .map(line -> line.split(" +")[0])
        .startsWith(
            "format", "mp3", "wav", "m4a", "flac", "ogg", "mp4", "webm", "srt", "vtt", "ass");
  }
}
