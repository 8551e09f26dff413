package dev.storygen.report;

import dev.storygen.cache.CacheCheck;
import dev.storygen.cache.CacheCleaner;
import dev.storygen.cache.CacheClearing;
import dev.storygen.cache.CacheInventory;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The output of {@code storygen:cache}. */
public final class CacheText {

  private static final int DAMAGED = 10;

  private CacheText() {}

  /** What a cache holds, by kind. */
  public static List<ConsoleLine> inventory(CacheInventory inventory, Instant now) {
    TextTable table = new TextTable("kept", "files", "size", "with contents");
    inventory
        .results()
        .forEach(
            (stage, results) ->
                table.row(
                    "results of " + stage,
                    results.number(),
                    size(results.bytes()),
                    size(results.bytes() + results.contents())));
    inventory
        .others()
        .forEach((kind, files) -> table.row(kind, files.number(), size(files.bytes()), ""));
    List<ConsoleLine> lines = new ArrayList<>();
    table.lines().forEach(line -> lines.add(info(line.stripTrailing())));
    lines.add(info(""));
    lines.add(info(total(inventory, now)));
    if (inventory.damaged() > 0) {
      lines.add(
          warning(
              counted(inventory.damaged(), "result is", "results are")
                  + " damaged. -Dstorygen.cache.check names what is, and reads the contents, too."));
    }
    return lines;
  }

  private static String total(CacheInventory inventory, Instant now) {
    String text =
        counted(inventory.resultCount(), "result", "results")
            + ", "
            + size(inventory.bytes())
            + " with all.";
    return inventory
        .oldest()
        .map(oldest -> text + " The oldest was last used " + age(oldest, now) + ".")
        .orElse(text);
  }

  private static String age(Instant used, Instant now) {
    long days = Duration.between(used, now).toDays();
    return days < 1 ? "within a day" : counted(days, "day ago", "days ago");
  }

  /**
   * What would go.
   *
   * @param size {@code storygen.cacheSize}
   * @param age {@code storygen.cacheAge}
   */
  public static ConsoleLine beyond(CacheCleaner.Summary preview, String size, String age) {
    String bounds = "storygen.cacheSize is " + size + ", storygen.cacheAge is " + age + ": ";
    return info(
        bounds
            + (preview.deletedFiles() == 0
                ? "nothing is beyond."
                : counted(preview.deletedFiles(), "file", "files")
                    + " of "
                    + size(preview.deletedBytes())
                    + " would go at the end of the next build."));
  }

  /**
   * What the last build found.
   *
   * @param file of the metrics, as the user finds it
   */
  public static ConsoleLine hits(Metrics metrics, String file) {
    return info(
        "The last build found %d of %s in the cache (%s)."
            .formatted(
                metrics.cacheHits(),
                counted(metrics.operations().size(), "operation", "operations"),
                file));
  }

  /** What is damaged. */
  public static List<ConsoleLine> check(CacheCheck check) {
    String read = counted(check.files(), "file", "files") + ", " + size(check.bytes());
    int damaged = check.damaged().size();
    if (damaged == 0) {
      return List.of(info("Read " + read + ": all are as they were stored."));
    }
    List<ConsoleLine> lines = new ArrayList<>();
    lines.add(
        warning(
            "Read "
                + read
                + ": "
                + counted(damaged, "is damaged", "are damaged")
                + ". A build that wants one of them drops it and makes it again."));
    check.damaged().stream().limit(DAMAGED).map(CacheText::warning).forEach(lines::add);
    if (damaged > DAMAGED) {
      lines.add(warning("And " + (damaged - DAMAGED) + " more."));
    }
    return lines;
  }

  /**
   * What was deleted.
   *
   * @param histories whether the histories were deleted, too
   */
  public static ConsoleLine cleared(CacheClearing clearing, boolean histories) {
    String held =
        clearing.held() == 0
            ? ""
            : " "
                + counted(clearing.held(), "file stays", "files stay")
                + ", as running builds use "
                + (clearing.held() == 1 ? "it." : "them.");
    return info(
        "Deleted "
            + counted(clearing.files(), "file", "files")
            + ", "
            + size(clearing.bytes())
            + (histories ? ", with the histories." : ".")
            + held);
  }

  /** A size with a unit: 1 MB is 10^6 bytes. */
  public static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    if (bytes < 999_500) {
      return String.format(Locale.ROOT, "%.0f kB", bytes / 1e3);
    }
    return bytes < 999_950_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  private static String counted(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static ConsoleLine info(String text) {
    return new ConsoleLine(LogLevel.INFO, text);
  }

  private static ConsoleLine warning(String text) {
    return new ConsoleLine(LogLevel.WARNING, text);
  }
}
