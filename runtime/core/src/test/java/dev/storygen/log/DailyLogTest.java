package dev.storygen.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyLogTest {

  private static final Instant AT = Instant.parse("2026-11-22T23:30:00Z");

  @TempDir private Path folder;

  @Test
  void anEventGoesIntoTheFileOfItsDayByTheClocksZone() throws IOException {
    Clock vienna = Clock.fixed(AT, ZoneId.of("Europe/Vienna"));
    DailyLog log = DailyLog.open(folder, "verify@a", 12, vienna);

    log.accept(new RunFinished(AT.minusSeconds(3600)));
    log.accept(new RunFinished(AT));

    assertThat(folder.resolve("storygen_20261122.log")).content().hasLineCount(1);
    assertThat(folder.resolve("storygen_20261123.log"))
        .hasContent("2026-11-23T00:30:00.000+01:00 INFO    verify@a [- -] Worker finished.");
  }

  @Test
  void whatIsThereStays() throws IOException {
    Path file = folder.resolve("storygen_20261122.log");
    Files.writeString(file, "before\n");

    open().accept(new RunFinished(AT));

    assertThat(file).content().startsWith("before\n2026-11-22T23:30:00.000Z INFO ");
  }

  @Test
  void whyAGoalEndedIsNotedWithItsTrace() {
    open().failed(new IOException("The worker ended with exit code 3"));

    assertThat(folder.resolve("storygen_20261122.log"))
        .content()
        .startsWith(
            """
            2026-11-22T23:30:00.000Z ERROR   generate@a [- -] The worker ended with exit code 3
                java.io.IOException: The worker ended with exit code 3
                    at dev.storygen.log.DailyLogTest.""");
  }

  @Test
  void linesOfBuildsThatShareAFolderStayWhole() throws Exception {
    List<Thread> builds = new ArrayList<>();
    for (int build = 0; build < 4; build++) {
      DailyLog log = open();
      builds.add(
          new Thread(
              () ->
                  IntStream.range(0, 200)
                      .forEach(
                          i ->
                              log.accept(
                                  new RunRejected(AT, "x".repeat(10_000) + "\nbelow", false)))));
    }
    builds.forEach(Thread::start);
    for (Thread build : builds) {
      build.join();
    }

    String whole =
        "2026-11-22T23:30:00.000Z ERROR   generate@a [- -] Request rejected: " + "x".repeat(10_000);
    List<String> lines = Files.readAllLines(folder.resolve("storygen_20261122.log"));
    assertThat(lines).hasSize(1600);
    for (int i = 0; i < lines.size(); i += 2) {
      assertThat(lines.subList(i, i + 2)).containsExactly(whole, "    below");
    }
  }

  @Test
  void aFolderThatCannotBeOneIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DailyLog.open(file, "verify@a", 12, clock()))
        .withMessage(
            "storygen.logDirectory is "
                + file
                + ", but the log cannot be written there:"
                + " java.nio.file.FileAlreadyExistsException: "
                + file
                + ". Make it a writable folder, or name another one.");
  }

  @Test
  void aFolderInPlaceOfTheFileIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("storygen_20261122.log"));

    assertThatIllegalArgumentException()
        .isThrownBy(this::open)
        .withMessageStartingWith("storygen.logDirectory is " + folder + ", but the log cannot be");
  }

  @Test
  void noMonthsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DailyLog.open(folder, "verify@a", 0, clock()))
        .withMessage("storygen.logMonths is 0, but expected at least 1.");
  }

  @Test
  void aFolderOfLogsIsToldFromAStory() throws IOException {
    Path logs = folder.resolve("logs");
    DailyLog.open(logs, "verify@a", 12, clock());
    Files.createDirectory(logs.resolve("archive"));
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(DailyLog.isLogFolder(logs)).isTrue();
    assertThat(DailyLog.isLogFolder(empty)).isFalse();

    Files.createFile(logs.resolve("voiceover.mp3"));
    assertThat(DailyLog.isLogFolder(logs)).isFalse();
  }

  private DailyLog open() {
    return DailyLog.open(folder, "generate@a", 12, clock());
  }

  private static Clock clock() {
    return Clock.fixed(AT, ZoneOffset.UTC);
  }
}
