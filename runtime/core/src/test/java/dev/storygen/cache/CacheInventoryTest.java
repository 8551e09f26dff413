package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code storygen:cache} counts, checks and clears. */
class CacheInventoryTest {

  private static final Instant OLD = CacheFixture.CLOCK.instant().minus(Duration.ofDays(12));

  @TempDir private Path folder;
  private CacheDirectory directory;
  private CacheFixture cache;
  private Path history;
  private Path archive;

  @BeforeEach
  void fill() throws IOException {
    directory = new CacheDirectory(folder.resolve("storygen"));
    cache = new CacheFixture(directory.results(), folder);
    cache.store(1, 2);
    history = write("com.example.stories/history/20260101T000000000Z-ab12cd34.json", "{}");
    archive = write("classes/0123456789abcdef01234567.jsa", "classes");
    write("notes.txt", "of the user");
    write("com.example.stories/history/notes.txt", "of the user");
    write("classes/mine.jsa", "of the user");
  }

  private Path write(String name, String text) throws IOException {
    Path file = directory.root().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void filesAreCountedByKind() throws IOException {
    try (ResultCache running = cache.cache(CacheMode.ON)) {
      Inputs inputs = Inputs.of("script", 1);
      running.store(KeptWork.of(inputs, new TypeReference<>() {}), "Once.");
      // The video of a story has the sound of work 1.
      Path made = Files.writeString(folder.resolve("made"), CacheFixture.content(1));
      running.store(
          KeptWork.of(Inputs.of("video", 1), new TypeReference<>() {}, Map.of("video.mp4", made)),
          "Seen.");
    }
    Files.setLastModifiedTime(cache.result(2), FileTime.from(OLD));
    long one = Files.size(cache.blob(1));
    long two = Files.size(cache.blob(2));
    long voices = Files.size(cache.result(1)) + Files.size(cache.result(2));

    CacheInventory inventory = CacheInventory.of(directory);

    assertThat(inventory.results().keySet()).containsExactly("script", "video", "voice");
    assertThat(inventory.results().get("voice"))
        .isEqualTo(new CacheInventory.StageResults(2, voices, one + two));
    assertThat(inventory.results().get("video").contents()).isEqualTo(one);
    assertThat(inventory.results().get("script").contents()).isZero();
    assertThat(inventory.others())
        .containsEntry("contents", new CacheInventory.Files(2, one + two))
        .containsEntry("facts of files", new CacheInventory.Files(0, 0))
        .containsEntry("content index", new CacheInventory.Files(0, 0))
        .containsEntry("temporary files", new CacheInventory.Files(0, 0))
        .containsEntry("histories", new CacheInventory.Files(1, 2))
        .containsEntry("class archives", new CacheInventory.Files(1, 7));
    assertThat(inventory.resultCount()).isEqualTo(4);
    assertThat(inventory.oldest()).contains(OLD);
    assertThat(inventory.damaged()).isZero();
  }

  @Test
  void anEmptyFolderHasNothing() throws IOException {
    CacheInventory inventory = CacheInventory.of(new CacheDirectory(folder.resolve("none")));

    assertThat(inventory.resultCount()).isZero();
    assertThat(inventory.bytes()).isZero();
    assertThat(inventory.oldest()).isEqualTo(Optional.empty());
  }

  @Test
  void aCheckNamesWhatIsDamagedAndChangesNothing() throws IOException {
    assertThat(CacheCheck.of(directory).damaged()).isEmpty();
    Files.writeString(cache.blob(1), "sounD");
    Files.writeString(cache.result(2), "{}");

    CacheCheck check = CacheCheck.of(directory);

    assertThat(check.files()).isEqualTo(4);
    assertThat(check.damaged())
        .containsExactly(
            cache.result(2) + " is not a result of this key.",
            cache.blob(1) + " has other bytes than were stored.");
    assertThat(cache.blob(1)).hasContent("sounD");
    assertThat(CacheInventory.of(directory).damaged()).isEqualTo(1);
  }

  @Test
  void clearingLeavesHistoriesAndFilesOfOthers() throws IOException {
    CacheClearing cleared = CacheClearing.of(directory, false, CacheFixture.CLOCK);

    assertThat(cleared.files()).isEqualTo(5);
    assertThat(cleared.held()).isZero();
    assertThat(CacheInventory.of(directory).resultCount()).isZero();
    assertThat(archive).doesNotExist();
    assertThat(history).exists();
    assertThat(directory.root().resolve("notes.txt")).exists();
    assertThat(directory.root().resolve("classes/mine.jsa")).exists();
  }

  @Test
  void historiesAreDeletedWhereTheUserSaysSo() throws IOException {
    assertThat(CacheClearing.of(directory, true, CacheFixture.CLOCK).files()).isEqualTo(6);

    assertThat(history).doesNotExist();
    assertThat(directory.root().resolve("com.example.stories/history/notes.txt")).exists();
  }

  @Test
  void clearingLeavesWhatARunningBuildUses() throws IOException {
    try (ResultCache running = cache.cache(CacheMode.ON)) {
      assertThat(cache.finds(running, 1)).isTrue();

      assertThat(CacheClearing.of(directory, false, CacheFixture.CLOCK).held()).isEqualTo(2);

      assertThat(cache.finds(running, 1)).isTrue();
      assertThat(cache.finds(running, 2)).isFalse();
    }
  }
}
