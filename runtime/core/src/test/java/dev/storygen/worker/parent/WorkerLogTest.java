package dev.storygen.worker.parent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WorkerLogTest {

  private static final int MAX_BYTES = 50_000;
  private static final int BUFFER_BYTES = 8192;

  @TempDir private Path folder;
  private WorkerLog log;

  @BeforeEach
  void open() {
    log = new WorkerLog(folder, MAX_BYTES, StandardCharsets.UTF_8);
  }

  @Test
  void theOutputOfEachWorkerIsBelowAHeading() throws Exception {
    print("generate", "one\ntwo\n");
    print("verify", "three\n");

    assertThat(folder.resolve("worker.log"))
        .hasContent("=== storygen:generate\none\ntwo\n=== storygen:verify\nthree\n");
    assertThat(folder.resolve("worker.1.log")).doesNotExist();
  }

  @Test
  void aWorkerThatPrintsWithoutEndFillsTwoFilesAndTheLastLinesStay() throws Exception {
    print("verify", numbered(100_000));

    assertThat(Files.size(folder.resolve("worker.log"))).isBetween(1L, maximum());
    assertThat(Files.size(folder.resolve("worker.1.log"))).isBetween((long) MAX_BYTES, maximum());
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("worker.log", "worker.1.log");
    assertThat(log.lastLines(3)).containsExactly("line 99997", "line 99998", "line 99999");
  }

  @Test
  void theFirstExceptionOfTheLastWorkerTellsMost() throws Exception {
    print("generate", "java.io.IOException: of another worker\n");
    assertThat(tellingLine("Loading\n\nthe last line\n\n")).isEqualTo("the last line");
    assertThat(tellingLine("")).isEmpty();
    for (String error :
        List.of(
            "Exception in thread \"main\" java.lang.NoClassDefFoundError: a/B",
            "java.lang.OutOfMemoryError: Java heap space",
            "dev.storygen.Some$FailedException: no file",
            "# There is insufficient memory for the Java Runtime Environment to continue.",
            "# C  [libavcodec.so.62+0x3f2]",
            "Error: Could not create the Java Virtual Machine.")) {
      assertThat(
              tellingLine(
                  "Loading dev.storygen.Error\n"
                      + error
                      + "\n\tat dev.storygen.A.b(A.java:1)\nCaused by: java.io.IOException: c\n"))
          .isEqualTo(error);
    }
    assertThat(tellingLine("x".repeat(5000))).isEqualTo("x".repeat(300) + "…");
  }

  private String tellingLine(String printed) throws Exception {
    print("verify", printed);
    return log.tellingLine();
  }

  @Test
  void aFileThatWasFullBeforeIsRenamed() throws Exception {
    Files.writeString(folder.resolve("worker.log"), "x".repeat(10 * MAX_BYTES));

    print("verify", "new\n");

    assertThat(folder.resolve("worker.log")).hasContent("=== storygen:verify\nnew\n");
    assertThat(folder.resolve("worker.1.log")).hasSize(10 * MAX_BYTES);
  }

  @Test
  void theLastLinesAreOfTheLastWorkerOnly() throws Exception {
    print("generate", "one\ntwo\n");
    print("verify", "three\nfour");

    assertThat(log.lastLines(10)).containsExactly("three", "four");
    assertThat(log.lastLines(1)).containsExactly("four");
  }

  @Test
  void aWorkerWithoutOutputHasNoLastLines() throws Exception {
    assertThat(log.lastLines(10)).isEmpty();
    print("generate", "one\n");
    print("verify", "");

    assertThat(log.lastLines(10)).isEmpty();
  }

  @Test
  void lastLinesThatAFileEndsInAreJoined() throws Exception {
    Files.writeString(folder.resolve("worker.1.log"), "one\ntwo\nthr");
    Files.writeString(folder.resolve("worker.log"), "ee\nfour\n");

    assertThat(log.lastLines(3)).isEqualTo(List.of("two", "three", "four"));
  }

  @Test
  void outputIsReadToItsEndEvenIfItCannotBeWritten() throws Exception {
    Files.createDirectory(folder.resolve("worker.log")); // appending to it fails
    ByteArrayInputStream output =
        new ByteArrayInputStream(numbered(10_000).getBytes(StandardCharsets.UTF_8));

    log.copy(output).join();

    assertThat(output.available()).isZero();
  }

  private void print(String goal, String output) throws IOException, InterruptedException {
    log.begin(goal);
    log.copy(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8))).join();
  }

  private static String numbered(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> "line " + i + "\n")
        .collect(Collectors.joining());
  }

  private static long maximum() {
    return MAX_BYTES + BUFFER_BYTES;
  }
}
