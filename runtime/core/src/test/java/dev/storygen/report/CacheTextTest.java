package dev.storygen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.CacheCheck;
import dev.storygen.cache.CacheCleaner;
import dev.storygen.cache.CacheClearing;
import dev.storygen.cache.CacheInventory;
import dev.storygen.log.ConsoleLine;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheTextTest {

  private static final Instant NOW = Instant.parse("2026-01-13T00:00:00Z");

  private static CacheInventory inventory(int damaged, Instant oldest) {
    Map<String, CacheInventory.StageResults> results = new LinkedHashMap<>();
    results.put("script", new CacheInventory.StageResults(40, 80_000, 0));
    results.put("video", new CacheInventory.StageResults(1, 2_000, 812_000_000));
    Map<String, CacheInventory.Files> others = new LinkedHashMap<>();
    others.put("contents", new CacheInventory.Files(1, 812_000_000));
    others.put("histories", new CacheInventory.Files(12, 900));
    return new CacheInventory(results, others, Optional.ofNullable(oldest), damaged);
  }

  private static List<String> text(List<ConsoleLine> lines) {
    return lines.stream().map(line -> line.level() + " " + line.text()).toList();
  }

  @Test
  void aCacheIsShownByKind() {
    assertThat(text(CacheText.inventory(inventory(0, NOW.minus(Duration.ofDays(12))), NOW)))
        .containsExactly(
            "INFO kept               files      size  with contents",
            "INFO results of script     40     80 kB          80 kB",
            "INFO results of video       1      2 kB       812.0 MB",
            "INFO contents               1  812.0 MB",
            "INFO histories             12     900 B",
            "INFO ",
            "INFO 41 results, 812.1 MB with all. The oldest was last used 12 days ago.");
  }

  @Test
  void damagedResultsAreAWarning() {
    assertThat(text(CacheText.inventory(inventory(1, NOW.plusSeconds(9)), NOW)))
        .endsWith(
            "INFO 42 results, 812.1 MB with all. The oldest was last used within a day.",
            "WARNING 1 result is damaged. -Dstorygen.cache.check names what is, and reads the"
                + " contents, too.");
  }

  @Test
  void whatIsBeyondTheBoundsIsTold() {
    assertThat(CacheText.beyond(new CacheCleaner.Summary(9, 18, 1, 0, 0), "10GB", "30d").text())
        .isEqualTo("storygen.cacheSize is 10GB, storygen.cacheAge is 30d: nothing is beyond.");
    assertThat(
            CacheText.beyond(new CacheCleaner.Summary(9, 18, 1, 3, 1_234_567), "1MB", "1d").text())
        .isEqualTo(
            "storygen.cacheSize is 1MB, storygen.cacheAge is 1d: 3 files of 1.2 MB would go at the"
                + " end of the next build.");
  }

  @Test
  void aCheckTellsWhatItRead() {
    assertThat(text(CacheText.check(new CacheCheck(1, 999, List.of()))))
        .containsExactly("INFO Read 1 file, 999 B: all are as they were stored.");
    assertThat(text(CacheText.check(new CacheCheck(4, 5_000, List.of("a is not a result.")))))
        .containsExactly(
            "WARNING Read 4 files, 5 kB: 1 is damaged. A build that wants one of them drops it and"
                + " makes it again.",
            "WARNING a is not a result.");
  }

  @Test
  void manyDamagedFilesAreCounted() {
    List<String> damaged = IntStream.range(0, 13).mapToObj(i -> i + " is damaged.").toList();

    assertThat(text(CacheText.check(new CacheCheck(20, 5_000, damaged))))
        .hasSize(12)
        .startsWith(
            "WARNING Read 20 files, 5 kB: 13 are damaged. A build that wants one of them drops it"
                + " and makes it again.")
        .endsWith("WARNING 9 is damaged.", "WARNING And 3 more.");
  }

  @Test
  void whatWasDeletedIsTold() {
    assertThat(CacheText.cleared(new CacheClearing(620, 912_000_000, 0), false).text())
        .isEqualTo("Deleted 620 files, 912.0 MB.");
    assertThat(CacheText.cleared(new CacheClearing(1, 900, 2), true).text())
        .isEqualTo(
            "Deleted 1 file, 900 B, with the histories. 2 files stay, as running builds use"
                + " them.");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1 kB",
    "999499, 999 kB",
    "999500, 1.0 MB",
    "1500000, 1.5 MB",
    "999949999, 999.9 MB",
    "999950000, 1.0 GB",
    "10000000000, 10.0 GB"
  })
  void sizesHaveAUnit(long bytes, String text) {
    assertThat(CacheText.size(bytes)).isEqualTo(text);
  }
}
