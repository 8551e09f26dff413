package dev.storygen.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Keeps a cache within its bounds: deletes what was not used for longest, but nothing that a
 * running build uses. A result whose files were deleted is not found any more.
 *
 * <p>Ages are differences between times of the wall clock: a clock that was set deletes too much or
 * too little, and no result becomes wrong by that.
 */
public final class CacheCleaner {

  /** Where it cannot be told whether a build runs: none takes that long. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  /** The clocks of machines on one folder may differ by that much, and by no time zone. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofDays(1);

  private final CacheLayout layout;
  private final Clock clock;

  /** The cleaner of a cache. */
  public CacheCleaner(Path cacheDirectory, Clock clock) {
    this.layout = CacheLayout.of(cacheDirectory);
    this.clock = clock;
  }

  /**
   * What a cleaning did, or would do.
   *
   * @param results kept, and {@code files} and {@code bytes} of all that is kept
   * @param deletedFiles files, and {@code deletedBytes} of them
   */
  public record Summary(
      long results, long files, long bytes, long deletedFiles, long deletedBytes) {}

  /**
   * Deletes what is beyond the bounds. A file that cannot be deleted does not keep others.
   *
   * @throws IOException if a folder cannot be read or a file cannot be deleted
   */
  public Summary clean(CacheBounds bounds) throws IOException {
    List<CacheFile> entries = entries();
    List<CacheFile> expired = expired(entries, bounds);
    FileDeletion deletion = new FileDeletion();
    expired.forEach(deletion::delete);
    abandoned().forEach(deletion::delete);
    unusedIndexes(bounds).forEach(deletion::delete);
    deletion.throwFailure();
    return summary(entries, expired);
  }

  /** What {@link #clean} would delete now. */
  public Summary preview(CacheBounds bounds) throws IOException {
    List<CacheFile> entries = entries();
    return summary(entries, expired(entries, bounds));
  }

  private List<CacheFile> expired(List<CacheFile> entries, CacheBounds bounds) throws IOException {
    Instant now = clock.instant();
    Set<String> inUse = running().entries();
    Instant oldest = now.minus(bounds.age());
    long bytes = entries.stream().mapToLong(CacheFile::bytes).sum();
    List<CacheFile> expired = new ArrayList<>();
    entries.sort(Comparator.comparing(entry -> order(entry, now)));
    for (CacheFile entry : entries) {
      boolean beyond = bytes > bounds.bytes() || entry.used().isBefore(oldest);
      if (beyond && !inUse.contains(entry.name())) {
        expired.add(entry);
        bytes -= entry.bytes();
      }
    }
    return expired;
  }

  /**
   * Where the clock was set back, earlier entries have times to come, which tell nothing: they go
   * before what was made since.
   */
  private static Instant order(CacheFile entry, Instant now) {
    return entry.used().isAfter(now.plus(CLOCK_DIFFERENCE)) ? Instant.MIN : entry.used();
  }

  private Summary summary(List<CacheFile> entries, List<CacheFile> expired) {
    long deleted = expired.stream().mapToLong(CacheFile::bytes).sum();
    long results = results(entries) - results(expired);
    long bytes = entries.stream().mapToLong(CacheFile::bytes).sum();
    return new Summary(
        results, entries.size() - expired.size(), bytes - deleted, expired.size(), deleted);
  }

  private long results(List<CacheFile> entries) {
    return entries.stream().filter(entry -> entry.path().startsWith(layout.results())).count();
  }

  private List<CacheFile> entries() throws IOException {
    List<CacheFile> entries = new ArrayList<>(CacheFile.in(layout.results(), CacheLayout.RESULT));
    entries.addAll(CacheFile.in(layout.blobs(), CacheLayout.BLOB));
    entries.addAll(CacheFile.in(layout.stories(), CacheLayout.RESULT));
    entries.addAll(CacheFile.in(layout.facts(), CacheLayout.RESULT));
    return entries;
  }

  private List<CacheFile> abandoned() throws IOException {
    List<CacheFile> temporaries = CacheFile.in(layout.temporary(), CacheLayout.RANDOM);
    UsedEntries.Running running = running(); // after the list: a build is known before its files
    return temporaries.stream().filter(temporary -> !running.owns(temporary.path())).toList();
  }

  /** They are small, and no result needs them. */
  private List<CacheFile> unusedIndexes(CacheBounds bounds) throws IOException {
    Instant oldest = clock.instant().minus(bounds.age());
    return CacheFile.in(layout.index(), CacheLayout.INDEX).stream()
        .filter(index -> index.used().isBefore(oldest))
        .toList();
  }

  private UsedEntries.Running running() throws IOException {
    return UsedEntries.running(layout.builds(), clock.instant().minus(ABANDONED));
  }
}
