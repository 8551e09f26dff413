package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir private Path folder;
  private Path target;

  @BeforeEach
  void target() {
    target = folder.resolve("voiceover.mp3");
  }

  @Test
  void theTargetAppearsWhenTheWriterHasReturned() throws IOException {
    String result =
        AtomicFile.write(
            target,
            temporary -> {
              Files.writeString(temporary, "whole");
              assertThat(target).doesNotExist();
              return "result";
            });

    assertThat(result).isEqualTo("result");
    assertThat(target).hasContent("whole");
    assertThat(names()).containsExactly("voiceover.mp3");
  }

  @Test
  void anExistingFileIsReplaced() throws IOException {
    AtomicFile.writeString(target, "old");

    AtomicFile.writeString(target, "new");

    assertThat(target).hasContent("new");
  }

  @Test
  void anInterruptedWriterLeavesTheTargetAsItIs() throws IOException {
    AtomicFile.writeString(target, "old");
    try {
      assertThatThrownBy(
              () ->
                  AtomicFile.write(
                      target,
                      temporary -> {
                        Files.writeString(temporary, "late");
                        Thread.currentThread().interrupt();
                        return "late";
                      }))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessage("voiceover.mp3 was not written: its stage was interrupted.");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("voiceover.mp3");
  }

  @Test
  void aFailingWriterLeavesNothing() throws IOException {
    assertThatThrownBy(() -> AtomicFile.write(target, AtomicFileTest::failHalfway))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left on device");

    assertThat(names()).isEmpty();
  }

  @Test
  void aFailingWriterLeavesTheExistingFile() throws IOException {
    Files.writeString(target, "old");

    assertThatThrownBy(() -> AtomicFile.write(target, AtomicFileTest::failHalfway))
        .isInstanceOf(IOException.class);

    assertThat(names()).containsExactly("voiceover.mp3");
    assertThat(target).hasContent("old");
  }

  @Test
  void aWriterMayFailBeforeItWrites() throws IOException {
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    temporary -> {
                      throw new IllegalStateException("not started");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(names()).isEmpty();
  }

  @Test
  void missingFoldersAreCreated() throws IOException {
    Path nested = folder.resolve("a/b/c.txt");

    AtomicFile.writeString(nested, "text");

    assertThat(nested).hasContent("text");
  }

  @Test
  void theTemporaryFileIsHiddenInTheSameFolderWithTheSameExtension() throws IOException {
    AtomicFile.write(
        target,
        temporary -> {
          assertThat(temporary.getParent()).isEqualTo(folder);
          assertThat(temporary.getFileName().toString()).startsWith(".").endsWith(".mp3");
          return Files.createFile(temporary);
        });
  }

  @Test
  void aNewFileIsCreated() throws IOException {
    AtomicFile.createString(target, "Grüße");

    assertThat(Files.readString(target)).isEqualTo("Grüße");
    assertThat(names()).containsExactly("voiceover.mp3");
  }

  @Test
  void anExistingFileIsNeverOverwritten() throws IOException {
    Files.writeString(target, "old");

    assertThatThrownBy(() -> AtomicFile.createString(target, "new"))
        .isInstanceOf(FileAlreadyExistsException.class);

    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("voiceover.mp3");
  }

  @RepeatedTest(20)
  void oneOfManyConcurrentCreatorsWins() throws Exception {
    int creators = 16;
    CyclicBarrier start = new CyclicBarrier(creators);
    ExecutorService threads = Executors.newFixedThreadPool(creators);
    List<Future<String>> results = new ArrayList<>();
    for (int i = 0; i < creators; i++) {
      String text = ("creator " + i + "\n").repeat(1000);
      results.add(
          threads.submit(
              () -> {
                start.await();
                AtomicFile.createString(target, text);
                return text;
              }));
    }

    List<String> winners = new ArrayList<>();
    for (Future<String> result : results) {
      try {
        winners.add(result.get());
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(FileAlreadyExistsException.class);
      }
    }
    threads.shutdownNow();

    assertThat(winners).containsExactly(Files.readString(target));
    assertThat(names()).containsExactly("voiceover.mp3");
  }

  private static Void failHalfway(Path temporary) throws IOException {
    Files.writeString(temporary, "half");
    throw new IOException("no space left on device");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
