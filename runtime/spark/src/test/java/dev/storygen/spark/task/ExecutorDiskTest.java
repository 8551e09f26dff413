package dev.storygen.spark.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutorDiskTest {

  @TempDir private Path folder;

  @Test
  void aFullDiskIsToldWithItsMachine() {
    assertThatThrownBy(() -> ExecutorDisk.require(99_999_999, Path.of("work"), "host"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The disk of work on host has 99 MB left, but a story needs 100 MB. Free some space"
                + " there.");
    assertThatCode(() -> ExecutorDisk.require(100_000_000, Path.of("work"), "host"))
        .doesNotThrowAnyException();
  }

  @Test
  void theFolderIsMade() throws IOException {
    ExecutorDisk.requireSpace(folder.resolve("a/b"), "host");

    assertThat(folder.resolve("a/b")).isEmptyDirectory();
  }
}
