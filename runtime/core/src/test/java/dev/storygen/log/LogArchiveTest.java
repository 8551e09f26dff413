package dev.storygen.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogArchiveTest {

  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void logsOfPastMonthsAreCompressedADayAFile() throws IOException {
    log("storygen_20261031.log", "yesterday\n");
    log("storygen_20260902.log", "september\n");
    log("storygen_20261101.log", "today\n");

    tidy(12);

    assertThat(names(folder)).containsExactly("archive", "storygen_20261101.log");
    assertThat(archived()).containsExactly("storygen_20260902.log.gz", "storygen_20261031.log.gz");
    assertThat(unzipped("storygen_20261031.log.gz")).isEqualTo("yesterday\n");
    assertThat(unzipped("storygen_20260902.log.gz")).isEqualTo("september\n");
  }

  @Test
  void theArchivesOfTheNewestMonthsWithLogsAreKept() throws IOException {
    archive("storygen_20200229.log.gz", "a day of the third\n");
    archive("storygen_20240130.log.gz", "a day of the second\n");
    archive("storygen_20240131.log.gz", "another\n");
    log("storygen_20251101.log", "the first\n");

    tidy(2);

    assertThat(archived())
        .containsExactly(
            "storygen_20240130.log.gz", "storygen_20240131.log.gz", "storygen_20251101.log.gz");
    assertThat(names(folder)).containsExactly("archive");
  }

  @Test
  void aClockThatIsSetForwardOrBackDeletesNothing() throws IOException {
    List<String> all = new ArrayList<>();
    for (int month = 1; month <= 11; month++) {
      all.add("storygen_2025%02d01.log.gz".formatted(month));
      archive(all.get(all.size() - 1), "\n");
    }
    for (String now : List.of("2099-01-01T00:00:00Z", "1970-01-01T00:00:00Z")) {
      new LogArchive(folder, 12, Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).update();

      assertThat(archived()).containsExactlyElementsOf(all);
    }
  }

  @Test
  void othersFilesAreLeftAlone() throws IOException {
    List<String> others =
        List.of(
            "notes.log",
            "storygen_20200101.log.bak",
            "storygen_20200231.log",
            "storygen_2020011.log",
            "storygen_20270101.log",
            "xstorygen_20200101.log");
    for (String name : others) {
      log(name, name);
    }
    Files.createDirectory(folder.resolve("storygen_20200102.log"));
    Files.createDirectory(folder.resolve("archive"));
    log("archive/backup.gz", "theirs");
    log("archive/storygen_20200231.log.gz", "theirs");

    tidy(1);

    assertThat(names(folder)).containsAll(others).contains("storygen_20200102.log");
    assertThat(archived()).containsExactly("backup.gz", "storygen_20200231.log.gz");
  }

  @Test
  void aLinkIsLeftAlone() throws IOException {
    log("elsewhere", "theirs");
    Files.createSymbolicLink(folder.resolve("storygen_20200101.log"), folder.resolve("elsewhere"));

    tidy(12);

    assertThat(names(folder)).containsExactly("elsewhere", "storygen_20200101.log");
  }

  @Test
  void whatABuildThatWasKilledLeftIsArchived() throws IOException {
    Files.createDirectory(folder.resolve("archive"));
    log("archive/storygen_20261030.log", "moved, not compressed\n");
    log("archive/.storygen_20261030.log.gz", "half a fi");
    archive("storygen_20261031.log.gz", "compressed, not deleted\n");
    log("archive/storygen_20261031.log", "compressed, not deleted\n");

    tidy(12);

    assertThat(archived()).containsExactly("storygen_20261030.log.gz", "storygen_20261031.log.gz");
    assertThat(unzipped("storygen_20261030.log.gz")).isEqualTo("moved, not compressed\n");
    assertThat(unzipped("storygen_20261031.log.gz")).isEqualTo("compressed, not deleted\n");
  }

  @Test
  void aLateLineOfADayIsAddedToItsArchive() throws IOException {
    archive("storygen_20261031.log.gz", "early\n");
    log("storygen_20261031.log", "late\n");

    tidy(12);
    tidy(12);

    assertThat(unzipped("storygen_20261031.log.gz")).isEqualTo("early\nlate\n");
    assertThat(archived()).containsExactly("storygen_20261031.log.gz");
  }

  @Test
  void anArchiveThatIsBrokenIsNotWrittenOver() throws IOException {
    Files.createDirectory(folder.resolve("archive"));
    log("archive/storygen_20261031.log.gz", "no gzip");
    log("storygen_20261031.log", "late\n");

    assertThatIOException()
        .isThrownBy(() -> tidy(12))
        .withMessageStartingWith(
            folder.resolve("archive/storygen_20261031.log.gz")
                + " is not a readable gzip archive; move it away: ");
    assertThat(folder.resolve("archive/storygen_20261031.log.gz")).hasContent("no gzip");
    assertThat(folder.resolve("archive/storygen_20261031.log")).hasContent("late");
  }

  @Test
  void whileAnotherBuildArchivesNothingIsTouched() throws IOException {
    log("storygen_20261031.log", "yesterday\n");
    Files.createDirectory(folder.resolve("archive"));
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("archive/.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      tidy(12);

      assertThat(lock.isValid()).isTrue();
      assertThat(names(folder)).containsExactly("archive", "storygen_20261031.log");
    }
  }

  @Test
  void aFolderWithoutPastMonthsGetsNoArchive() throws IOException {
    log("storygen_20261101.log", "today\n");

    tidy(12);

    assertThat(names(folder)).containsExactly("storygen_20261101.log");
  }

  private void tidy(int months) throws IOException {
    new LogArchive(folder, months, Clock.fixed(NOW, ZoneOffset.UTC)).update();
  }

  private void log(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void archive(String name, String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("archive")).resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String unzipped(String name) throws IOException {
    Path file = folder.resolve("archive").resolve(name);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Without the lock, which stays. */
  private List<String> archived() throws IOException {
    return names(folder.resolve("archive")).stream().filter(name -> !name.equals(".lock")).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }
}
