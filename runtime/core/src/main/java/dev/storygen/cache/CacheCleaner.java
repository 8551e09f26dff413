package dev.storygen.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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

  /** What a killed process left: no file is written for that long. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final CacheLayout layout;
  private final Clock clock;

  /** The cleaner of a cache. */
  public CacheCleaner(Path cacheDirectory, Clock clock) {
    this.layout = CacheLayout.of(cacheDirectory);
    this.clock = clock;
  }

  private record Entry(Path file, long bytes, Instant used) {}

  /**
   * What a cleaning did, or would do.
   *
   * @param results kept, and {@code files} and {@code bytes} of all that is kept
   * @param deletedFiles files, and {@code deletedBytes} of them
   */
  public record Summary(
      long results, long files, long bytes, long deletedFiles, long deletedBytes) {}

  /**
   * Deletes what is beyond the bounds.
   *
   * @throws IOException if a folder cannot be read or a file cannot be deleted
   */
  public Summary clean(CacheBounds bounds) throws IOException {
    List<Entry> entries = entries();
    List<Entry> expired = expired(entries, bounds);
    for (Entry entry : expired) {
      Files.deleteIfExists(entry.file());
    }
    deleteAbandoned();
    return summary(entries, expired);
  }

  /** What {@link #clean} would delete now. */
  public Summary preview(CacheBounds bounds) throws IOException {
    List<Entry> entries = entries();
    return summary(entries, expired(entries, bounds));
  }

  private List<Entry> expired(List<Entry> entries, CacheBounds bounds) throws IOException {
    Set<String> inUse = UsedEntries.ofRunningBuilds(layout.builds());
    Instant oldest = clock.instant().minus(bounds.age());
    long bytes = entries.stream().mapToLong(Entry::bytes).sum();
    List<Entry> expired = new ArrayList<>();
    entries.sort(Comparator.comparing(Entry::used));
    for (Entry entry : entries) {
      boolean beyond = bytes > bounds.bytes() || entry.used().isBefore(oldest);
      if (beyond && !inUse.contains(name(entry.file()))) {
        expired.add(entry);
        bytes -= entry.bytes();
      }
    }
    return expired;
  }

  /** The key or the SHA-256, which the folder and the file's name spell. */
  private static String name(Path file) {
    String name = file.getFileName().toString();
    return file.getParent().getFileName() + name.replace(".json", "");
  }

  private Summary summary(List<Entry> entries, List<Entry> expired) {
    long deleted = expired.stream().mapToLong(Entry::bytes).sum();
    long results = results(entries) - results(expired);
    long bytes = entries.stream().mapToLong(Entry::bytes).sum();
    return new Summary(
        results, entries.size() - expired.size(), bytes - deleted, expired.size(), deleted);
  }

  private long results(List<Entry> entries) {
    return entries.stream().filter(entry -> entry.file().startsWith(layout.results())).count();
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    list(layout.results(), entries);
    list(layout.blobs(), entries);
    list(layout.facts(), entries);
    list(layout.index(), entries);
    return entries;
  }

  private void deleteAbandoned() throws IOException {
    List<Entry> temporaries = new ArrayList<>();
    list(layout.temporary(), temporaries);
    Instant oldest = clock.instant().minus(ABANDONED);
    for (Entry temporary : temporaries) {
      if (temporary.used().isBefore(oldest)) {
        Files.deleteIfExists(temporary.file());
      }
    }
  }

  private static void list(Path folder, List<Entry> entries) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            entries.add(
                new Entry(file, attributes.size(), attributes.lastModifiedTime().toInstant()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // another build deleted it
            }
            throw e;
          }
        });
  }
}
