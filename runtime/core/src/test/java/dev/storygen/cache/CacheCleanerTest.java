package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCleanerTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration FOREVER = Duration.ofDays(10_000);
  private static final CacheBounds NO_BOUNDS = new CacheBounds(Long.MAX_VALUE, FOREVER);

  @TempDir private Path folder;

  private static Clock day(int day) {
    return Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
  }

  private static Inputs inputs(int day) {
    return Inputs.of("voice", 1).with("day", day);
  }

  private ResultCache cache(int day) {
    return new ResultCache(folder, CacheMode.ON, "build-1", day(day), warning -> {});
  }

  private CacheCleaner cleaner(int day) {
    return new CacheCleaner(folder, day(day));
  }

  /** Stores a result with a file of its own. */
  private void store(ResultCache cache, int day) throws IOException {
    Path file = Files.write(folder.resolve("made"), new byte[1000 + day]);
    cache.store(work(day, file), day);
    touchNew(day);
  }

  /** What a store writes has the time of the file system. */
  private void touchNew(int day) throws IOException {
    CacheLayout layout = CacheLayout.of(folder);
    Path blob = layout.blob(Blob.of(folder.resolve("made")));
    for (Path file : new Path[] {layout.result(inputs(day).key()), blob}) {
      Files.setLastModifiedTime(file, FileTime.from(day(day).instant()));
    }
  }

  private static KeptWork<Integer> work(int day, Path file) {
    return KeptWork.of(inputs(day), new TypeReference<>() {}, Map.of("voiceover.mp3", file));
  }

  private boolean found(int day, int result) throws IOException {
    try (ResultCache cache = cache(day)) {
      return cache.find(work(result, folder.resolve("target"))).result().isPresent();
    }
  }

  private void storeDays(int days) throws IOException {
    for (int day = 0; day < days; day++) {
      try (ResultCache cache = cache(day)) {
        store(cache, day);
      }
    }
  }

  @Test
  void withinTheBoundsNothingIsDeleted() throws IOException {
    storeDays(4);

    CacheCleaner.Summary summary = cleaner(4).clean(NO_BOUNDS);

    assertThat(summary.results()).isEqualTo(4);
    assertThat(summary.files()).isEqualTo(8);
    assertThat(summary.deletedFiles()).isZero();
    assertThat(found(5, 0)).isTrue();
  }

  @Test
  void whatWasNotUsedForLongestGoesFirst() throws IOException {
    storeDays(4);
    assertThat(found(4, 0)).isTrue(); // now the one of day 1 is the oldest
    long bytes = cleaner(5).preview(NO_BOUNDS).bytes();

    CacheCleaner.Summary summary = cleaner(5).clean(new CacheBounds(bytes - 1, FOREVER));

    assertThat(summary.deletedFiles()).isEqualTo(1);
    assertThat(summary.bytes()).isLessThan(bytes);
    assertThat(found(6, 1)).isFalse();
    assertThat(found(6, 0)).isTrue();
    assertThat(found(6, 2)).isTrue();
    assertThat(found(6, 3)).isTrue();
  }

  @Test
  void whatWasNotUsedForTooLongGoes() throws IOException {
    storeDays(4);

    cleaner(4).clean(new CacheBounds(Long.MAX_VALUE, Duration.ofDays(2)));

    assertThat(found(4, 1)).isFalse();
    assertThat(found(4, 2)).isTrue();
  }

  @Test
  void whatARunningBuildUsesStays() throws IOException {
    storeDays(3);
    try (ResultCache running = cache(3)) {
      assertThat(running.find(work(0, folder.resolve("target"))).result()).isPresent();
      store(running, 3);

      CacheCleaner.Summary summary = cleaner(9).clean(new CacheBounds(0, Duration.ZERO));

      assertThat(summary.results()).isEqualTo(2);
      assertThat(summary.files()).isEqualTo(4);
      assertThat(found(9, 0)).isTrue();
      assertThat(found(9, 3)).isTrue();
      assertThat(found(9, 1)).isFalse();
    }
    assertThat(cleaner(9).clean(new CacheBounds(0, Duration.ZERO)).files()).isZero();
  }

  @Test
  void aBuildThatWasKilledHoldsNothing() throws IOException {
    storeDays(1);
    Path dead = folder.resolve("v1/builds/0c9f8d1e-dead");
    Files.writeString(dead, inputs(0).key() + "\n");

    cleaner(9).clean(new CacheBounds(0, Duration.ZERO));

    assertThat(found(9, 0)).isFalse();
    assertThat(dead).doesNotExist();
  }

  @Test
  void temporaryFilesOfEndedBuildsAreDeleted() throws IOException {
    storeDays(1);
    UsedEntries running = new UsedEntries(folder.resolve("v1/builds"));
    Path own = Files.writeString(folder.resolve("v1/temporary/" + running.id() + "-1"), "a");
    Path ended = Files.writeString(folder.resolve("v1/temporary/" + UUID.randomUUID() + "-1"), "a");
    Path nameless = Files.writeString(folder.resolve("v1/temporary/1"), "a");

    cleaner(1).clean(NO_BOUNDS);

    assertThat(own).exists();
    assertThat(ended).doesNotExist();
    assertThat(nameless).doesNotExist();

    running.close();
    cleaner(1).clean(NO_BOUNDS);

    assertThat(own).doesNotExist();
  }

  @Test
  void aPreviewDeletesNothing() throws IOException {
    storeDays(2);

    CacheCleaner.Summary summary = cleaner(9).preview(new CacheBounds(0, FOREVER));

    assertThat(summary.deletedFiles()).isEqualTo(4);
    assertThat(summary.files()).isZero();
    assertThat(found(9, 0)).isTrue();
    assertThat(cleaner(9).preview(NO_BOUNDS).results()).isEqualTo(2);
  }

  @Test
  void anEmptyCacheIsClean() throws IOException {
    assertThat(cleaner(0).clean(NO_BOUNDS)).isEqualTo(new CacheCleaner.Summary(0, 0, 0, 0, 0));
  }
}
