package dev.storygen.worker.parent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.brief.BriefSource;
import dev.storygen.check.GateSettings;
import dev.storygen.event.EventOrigin;
import dev.storygen.log.DailyLog;
import dev.storygen.media.StoryFiles;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file of the output folder that is a link is written through. */
class LinkedFilesTest {

  private static final String THEIRS = "theirs\n";

  @TempDir private Path directory;
  private Path folder;
  private Path outside;

  @BeforeEach
  void create() throws IOException {
    folder = Files.createDirectory(directory.toRealPath().resolve("storygen"));
    outside = Files.writeString(directory.toRealPath().resolve("outside"), THEIRS);
  }

  @AfterEach
  void theOtherFileIsAsItWas() {
    assertThat(outside).hasContent(THEIRS);
  }

  @Test
  void theLockOfAFolderIsNoLink() throws Exception {
    Path lock = link(".storygen.lock");
    List<String> warnings = new ArrayList<>();

    OutputLocks.acquire(List.of(folder), "generate", Duration.ZERO, warnings::add).close();

    assertThat(warnings)
        .containsExactly(
            folder
                + " cannot be locked (java.io.IOException: "
                + refusal(lock)
                + "). Make sure that no other build uses it at the same time.");
  }

  @Test
  void theOutputOfAWorkerIsNotWrittenThroughALink() throws IOException {
    Path log = link("worker.log");

    assertRefused(() -> new WorkerLog(folder, 1000, StandardCharsets.UTF_8).begin("generate"), log);
  }

  @Test
  void theEventsAreNotWrittenThroughALink() throws IOException {
    Path events = link("events.jsonl");

    assertRefused(() -> EventLog.append(events, EventOrigin.newRun("build")).close(), events);
    EventLog.prepare(events, "generate", "build"); // replaces the link
    assertThat(events).isRegularFile().isEmptyFile();
    assertThat(Files.isSymbolicLink(events)).isFalse();
  }

  @Test
  void theRequestReplacesALink() throws IOException {
    Path file = link("verify-request.json");
    GateSettings settings = new GateSettings(List.of(), null, null, List.of(), null, null, null);

    new Request(
            folder,
            folder.resolve("events.jsonl"),
            1,
            List.of(),
            EventOrigin.newRun("build"),
            Map.of(),
            new Task.Verify(BriefSource.of(folder, folder), folder, settings))
        .write(file);

    assertThat(Files.isSymbolicLink(file)).isFalse();
    assertThat(file).content().contains("events.jsonl");
  }

  @Test
  void aDailyLogIsNotWrittenThroughALink() throws IOException {
    Path log = link("storygen_20261101.log");

    assertThatThrownBy(() -> DailyLog.open(folder, "generate@a", 12, at("2026-11-01T00:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.io.IOException: " + refusal(log) + ".");
  }

  @Test
  void anArchiveIsNotWrittenThroughALink() throws IOException {
    Files.writeString(folder.resolve("storygen_20261001.log"), "October\n");
    Files.createDirectory(folder.resolve("archive"));
    link("archive/.storygen_20261001.log.gz");
    Files.createSymbolicLink(folder.resolve("archive/.lock"), directory.resolve("nowhere"));

    assertThatThrownBy(() -> DailyLog.open(folder, "generate@a", 12, at("2026-11-01T00:00:00Z")))
        .hasMessageContaining("archive/.lock is a link to " + directory.resolve("nowhere"));
    assertThat(directory.resolve("nowhere")).doesNotExist();
    Files.delete(folder.resolve("archive/.lock"));

    DailyLog.open(folder, "generate@a", 12, at("2026-11-01T00:00:00Z"));

    assertThat(folder.resolve("archive/storygen_20261001.log.gz")).isRegularFile();
  }

  @Test
  void temporaryFilesOfAStoryReplaceLinks() throws IOException {
    StoryFiles files = new StoryFiles(folder);
    for (Path file :
        List.of(
            files.rawImage(),
            files.rawVoice(),
            files.rawPart(1, "mp3"),
            files.decodedPart(1),
            files.alignerAudio())) {
      Files.createSymbolicLink(file, outside);
    }

    files.clearTemporaries();

    assertThat(folder).isEmptyDirectory();
  }

  private Path link(String name) throws IOException {
    return Files.createSymbolicLink(folder.resolve(name), outside);
  }

  private String refusal(Path link) {
    return link
        + " is a link to "
        + outside
        + ", but nothing is written through links. Delete the link";
  }

  private void assertRefused(ThrowingCallable write, Path link) {
    assertThatThrownBy(write).isInstanceOf(IOException.class).hasMessage(refusal(link));
  }

  private static Clock at(String now) {
    return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
  }
}
