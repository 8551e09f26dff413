package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, or without power, from any operation on. */
class UnreliableDiskTest {

  private static final CacheBounds ALL = new CacheBounds(Long.MAX_VALUE, Duration.ofDays(10_000));

  /** More than two results take. */
  private static final int OPERATIONS = 100;

  @TempDir private Path folder;

  /** As it is when the disk works again. */
  private void assertWhole(CacheFixture cache, int... stored) throws IOException {
    for (int work : new int[] {1, 2, 3}) {
      cache.finds(work); // throws if it is not as it was stored
    }
    for (int work : stored) {
      assertThat(cache.finds(work)).isTrue();
    }
    assertThat(cache.warnings()).isEmpty();
    new CacheCleaner(cache.directory(), CacheFixture.CLOCK).clean(ALL);
    if (Files.exists(cache.layout().temporary())) {
      assertThat(cache.layout().temporary()).isEmptyDirectory();
    }
    cache.store(1, 2, 3);
    assertThat(cache.finds(1) && cache.finds(2) && cache.finds(3)).isTrue();
  }

  @Test
  void aFullDiskDamagesNothingAndWhatItHasIsFound() throws IOException {
    int complete = 0;
    for (int i = 0; i < OPERATIONS; i++) {
      Path directory = folder.resolve("full-" + i);
      CacheFixture cache = new CacheFixture(directory, folder);
      cache.store(1);
      UnreliableDisk disk = new UnreliableDisk(i).fullAt(i);
      CacheFixture full = new CacheFixture(disk.path(directory), folder);

      List<Integer> stored = new ArrayList<>(List.of(1));
      try (ResultCache build = full.cache(CacheMode.ON)) {
        assertThat(full.finds(build, 1)).as("operation " + i).isTrue();
        for (int work : new int[] {2, 3}) {
          try {
            full.store(build, work);
            stored.add(work);
          } catch (IOException e) {
            assertThat(e).hasMessageEndingWith("No space left on device");
          }
        }
      }
      complete += stored.size() == 3 ? 1 : 0;
      assertWhole(cache, stored.stream().mapToInt(Integer::intValue).toArray());
    }
    assertThat(complete).isBetween(1, OPERATIONS - 10);
  }

  @Test
  void aLossOfPowerTakesNothingThatWasStored() throws IOException {
    int complete = 0;
    for (int i = 0; i < 3 * OPERATIONS; i++) {
      Path directory = folder.resolve("power-" + i);
      UnreliableDisk disk = new UnreliableDisk(i).offAt(i / 3);
      CacheFixture cache = new CacheFixture(disk.path(directory), folder);

      List<Integer> stored = new ArrayList<>();
      ResultCache build = cache.cache(CacheMode.ON);
      try (build) {
        for (int work : new int[] {1, 2}) {
          cache.store(build, work);
          stored.add(work);
        }
      } catch (IOException e) {
        assertThat(e).hasMessageEndingWith("no power");
      }
      complete += stored.size() == 2 ? 1 : 0;
      disk.losePower();
      assertWhole(
          new CacheFixture(directory, folder),
          stored.stream().mapToInt(Integer::intValue).toArray());
    }
    assertThat(complete).isBetween(3, 3 * OPERATIONS - 30);
  }
}
