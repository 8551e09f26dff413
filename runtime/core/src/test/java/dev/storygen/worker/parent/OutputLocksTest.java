package dev.storygen.worker.parent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // the locks are held by the statement alone
class OutputLocksTest {

  private static final String ADVICE =
      " Run one build at a time, set storygen.lockTimeout to wait longer, or give this build"
          + " another folder.";

  @TempDir private Path directory;
  private Path folder;
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void resolveLinks() throws IOException {
    folder = directory.toRealPath().resolve("storygen");
  }

  @Test
  void aHeldLockNamesItsHolderAndAReleasedOneNobody() throws Exception {
    try (OutputLocks locks = lock("generate", Duration.ZERO, folder)) {
      assertThat(folder.resolve(".storygen.lock")).hasContent("generate");
    }

    assertThat(folder.resolve(".storygen.lock")).isEmptyFile();
    lock("verify", Duration.ZERO, folder).close();
    assertThat(warnings).isEmpty();
  }

  @Test
  void aSecondGoalOfTheSameJvmIsRefusedWithTheNameOfTheHolder() throws Exception {
    try (OutputLocks locks = lock("generate of a:b (process 7 on host)", Duration.ZERO, folder)) {
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatIllegalStateException()
            .isThrownBy(() -> lock("verify", Duration.ZERO, folder))
            .withMessage(folder + " is in use by generate of a:b (process 7 on host)." + ADVICE);
      }
    }
  }

  @Test
  void aRefusedGoalHoldsNoLock() throws Exception {
    Path other = folder.resolveSibling("a-folder-before");
    try (OutputLocks locks = lock("generate", Duration.ZERO, folder)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> lock("verify", Duration.ZERO, folder, other));

      lock("generate", Duration.ZERO, other).close();
    }
  }

  @Test
  void aGoalWaitsUntilTheFolderIsReleased() throws Exception {
    OutputLocks first = lock("generate", Duration.ZERO, folder);

    OutputLocks second =
        OutputLocks.acquire(
            List.of(folder),
            "verify",
            Duration.ofMinutes(2),
            warning -> {
              warnings.add(warning);
              first.close();
            },
            System::nanoTime);

    second.close();
    assertThat(warnings)
        .containsExactly(
            folder
                + " is in use by generate. Waiting for it, at most 2 min (storygen.lockTimeout).");
  }

  @Test
  void aGoalWaitsNoLongerThanItsTimeout() throws Exception {
    AtomicLong nanos = new AtomicLong();
    try (OutputLocks locks = lock("generate", Duration.ZERO, folder)) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  OutputLocks.acquire(
                      List.of(folder),
                      "verify",
                      Duration.ofSeconds(90),
                      warnings::add,
                      () -> nanos.getAndAdd(Duration.ofSeconds(60).toNanos())))
          .withMessage(folder + " is in use by generate. This goal waited 90 s for it." + ADVICE);
    }
  }

  @Test
  void theSameFolderUnderTwoNamesIsLockedOnce() throws Exception {
    Files.createDirectories(folder);
    Path link = Files.createSymbolicLink(directory.resolve("link"), folder);

    lock("generate", Duration.ZERO, folder, link).close();
  }

  @Test
  void anotherProcessIsNamedAndItsLockIsTakenOverWhenItDied() throws Exception {
    Process other = startHolder();
    String holder =
        "storygen:generate of com\\.example:other \\(process "
            + other.pid()
            + " on .+, since .+Z\\)";
    try (BufferedReader output = other.inputReader()) {
      assertThat(output.readLine()).isEqualTo("locked");
      assertThatIllegalStateException()
          .isThrownBy(() -> lock("verify", Duration.ZERO, folder))
          .withMessageMatching(".* is in use by " + holder + "\\. Run one build at a time, .*");
    } finally {
      other.getOutputStream().close();
      other.waitFor();
    }

    lock("verify", Duration.ZERO, folder).close();

    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .matches("The lock of .* is taken over: " + holder + " ended without releasing it\\.");
  }

  private Process startHolder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void aFolderThatCannotBeLockedIsUsedWithAWarning() throws Exception {
    Files.createDirectories(folder.resolve(".storygen.lock"));

    lock("generate", Duration.ZERO, folder).close();
    lock("verify", Duration.ZERO, folder).close();

    assertThat(warnings)
        .hasSize(2)
        .allMatch(
            warning ->
                warning.startsWith(folder + " cannot be locked (")
                    && warning.endsWith(
                        "). Make sure that no other build uses it at the same time."));
  }

  @Test
  void aFolderIsUsedOnceItWasLocked() throws Exception {
    assertThat(OutputLocks.isUsed(folder)).isFalse();

    lock("generate", Duration.ZERO, folder).close();

    assertThat(OutputLocks.isUsed(folder)).isTrue();
  }

  private OutputLocks lock(String holder, Duration timeout, Path... folders) throws Exception {
    return OutputLocks.acquire(List.of(folders), holder, timeout, warnings::add, System::nanoTime);
  }
}
