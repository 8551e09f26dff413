package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that are not as a fresh one, and what a cleaner leaves alone in them. */
class UnusualFoldersTest {

  private static final CacheBounds NOTHING = new CacheBounds(0, Duration.ZERO);
  private static final CacheBounds ALL = new CacheBounds(Long.MAX_VALUE, Duration.ofDays(10_000));

  @TempDir private Path folder;

  private CacheFixture in(Path directory) {
    return new CacheFixture(directory, folder);
  }

  private static CacheCleaner cleaner(CacheFixture cache) {
    return new CacheCleaner(cache.directory(), CacheFixture.CLOCK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cache of mine", "Zwischenspeicher für Ähnliches", "a'b\"c$d", "キャッシュ"})
  void thePathHasAnyCharacters(String name) throws IOException {
    CacheFixture cache = in(folder.resolve(name));
    cache.store(1);

    assertThat(cache.finds(1)).isTrue();
    assertThat(cleaner(cache).clean(NOTHING).deletedFiles()).isEqualTo(2);
  }

  @Test
  void theFolderIsALink() throws IOException {
    Path drive = Files.createDirectory(folder.resolve("drive"));
    CacheFixture cache = in(Files.createSymbolicLink(folder.resolve("link"), drive));
    cache.store(1, 2);

    assertThat(drive.resolve("v1/blobs")).isNotEmptyDirectory();
    assertThat(cache.finds(1)).isTrue();
    assertThat(cleaner(cache).preview(ALL).results()).isEqualTo(2);
    assertThat(cleaner(cache).clean(NOTHING).deletedFiles()).isEqualTo(4);
  }

  @Test
  void aFolderOfItIsALinkToAnotherDrive() throws IOException {
    CacheFixture cache = in(folder.resolve("cache"));
    Path drive = Files.createDirectory(folder.resolve("drive"));
    Files.createDirectories(cache.layout().root());
    Files.createSymbolicLink(cache.layout().blobs(), drive);
    cache.store(1);

    assertThat(drive).isNotEmptyDirectory();
    assertThat(cleaner(cache).clean(NOTHING).deletedFiles()).isEqualTo(2);
  }

  @Test
  void aLinkThatLeadsNowhereIsAnError() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    CacheFixture cache = in(Files.createSymbolicLink(folder.resolve("link"), nowhere));

    assertThatThrownBy(() -> cache.store(1)).isInstanceOf(NotDirectoryException.class);
    assertThat(cache.finds(1)).isFalse();
  }

  @Test
  void aFolderThatTakesNoFilesIsStillRead() throws IOException {
    CacheFixture cache = in(folder.resolve("cache"));
    cache.store(1);
    Files.delete(cache.layout().builds());
    Files.writeString(cache.layout().builds(), "no folder"); // as one that may only be read

    try (ResultCache read = cache.cache(CacheMode.READ)) {
      assertThat(cache.finds(read, 1)).isTrue();
      assertThat(cache.finds(read, 2)).isFalse();
    }
    assertThat(cache.warnings()).isEmpty();
  }

  @Test
  void filesWithOtherNamesStay() throws IOException {
    CacheFixture cache = in(folder.resolve("cache"));
    cache.store(1);
    Path root = cache.layout().root();
    String digits = "0".repeat(62);
    List<String> others =
        List.of(
            "blobs/README",
            "blobs/00/notes.txt",
            "blobs/00/" + digits + ".bak",
            "blobs/" + digits,
            "results/00/" + digits,
            "results/00/more/" + digits + ".json",
            "builds/My notes",
            "temporary/Draft.md",
            "later/00/" + digits,
            "../v2/blobs/00/" + digits,
            "../com.example.stories/history/20260101T000000000Z-1.json");
    for (String other : others) {
      Files.createDirectories(root.resolve(other).getParent());
      Files.writeString(root.resolve(other), "not ours");
      Files.setLastModifiedTime(root.resolve(other), FileTime.fromMillis(0));
    }

    assertThat(cleaner(cache).clean(NOTHING).deletedFiles()).isEqualTo(2);
    assertThat(others).allSatisfy(other -> assertThat(root.resolve(other)).exists());
  }

  @Test
  void aClockThatWasSetBackDoesNotTurnTheOrderRound() throws IOException {
    CacheFixture cache = in(folder.resolve("cache"));
    cache.store(1, 2);
    FileTime toCome = FileTime.from(CacheFixture.CLOCK.instant().plus(Duration.ofDays(400)));
    FileTime now = FileTime.from(CacheFixture.CLOCK.instant().minusSeconds(60));
    for (Path file : List.of(cache.result(1), cache.blob(1))) {
      Files.setLastModifiedTime(file, toCome);
    }
    for (Path file : List.of(cache.result(2), cache.blob(2))) {
      Files.setLastModifiedTime(file, now);
    }
    long half = Files.size(cache.result(2)) + Files.size(cache.blob(2));

    cleaner(cache).clean(new CacheBounds(half, Duration.ofDays(30)));

    assertThat(cache.finds(2)).isTrue();
    assertThat(cache.finds(1)).isFalse();
  }

  @Test
  void aBuildWhoseClockRunsOnHoldsWhatItUses() throws IOException {
    CacheFixture cache = in(folder.resolve("cache"));
    try (ResultCache running = cache.cache(CacheMode.ON)) {
      cache.store(running, 1);
      Clock later = Clock.offset(CacheFixture.CLOCK, Duration.ofDays(100));

      new CacheCleaner(cache.directory(), later).clean(NOTHING);

      assertThat(cache.finds(running, 1)).isTrue();
    }
  }
}
