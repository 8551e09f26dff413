package dev.storygen.log;

import dev.storygen.media.LinkedFiles;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.IOUtils;

/**
 * Compresses logs of past months into {@code archive/}, one file a day, and deletes the oldest
 * archives.
 *
 * <p>A log is moved into the archive, compressed into another file, and then deleted. If this is
 * interrupted, the log still exists in at least one of the files, and the next run continues. Of
 * builds that share a folder, one archives.
 */
final class LogArchive {

  private static final String ARCHIVE = "archive";
  private static final String LOCK = ".lock";

  private final Path folder;
  private final Path archive;
  private final int months;
  private final Clock clock;

  /**
   * The archive of a folder.
   *
   * @param months with logs of which the archives are kept, the newest, from 1
   */
  LogArchive(Path folder, int months, Clock clock) {
    if (months < 1) {
      throw new IllegalArgumentException(
          "storygen.logMonths is " + months + ", but expected at least 1.");
    }
    this.folder = folder;
    this.archive = folder.resolve(ARCHIVE);
    this.months = months;
    this.clock = clock;
  }

  /** Whether a folder has logs and nothing else. */
  static boolean isLogFolder(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      boolean nothingElse =
          children
              .map(child -> child.getFileName().toString())
              .allMatch(name -> name.equals(ARCHIVE) || LogFile.named(name).isPresent());
      return nothingElse
          && !(LogFile.in(folder).isEmpty() && LogFile.in(folder.resolve(ARCHIVE)).isEmpty());
    }
  }

  void update() throws IOException {
    YearMonth now = YearMonth.now(clock);
    boolean due = LogFile.in(folder).stream().anyMatch(file -> file.month().isBefore(now));
    if (!due && !Files.isDirectory(archive)) {
      return;
    }
    Files.createDirectories(archive);
    Path file = archive.resolve(LOCK);
    LinkedFiles.reject(file);
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        archive(now);
      }
    } catch (OverlappingFileLockException e) {
      // Another module of this build archives.
    }
  }

  private void archive(YearMonth now) throws IOException {
    compressAll(); // left by a build that was killed
    for (LogFile file : LogFile.in(folder)) {
      if (!file.compressed() && file.month().isBefore(now)) {
        Files.move(
            folder.resolve(file.name()),
            archive.resolve(file.name()),
            StandardCopyOption.ATOMIC_MOVE);
      }
    }
    compressAll();
    deleteOldest();
  }

  /** Counts months by the names of files: a clock that is set forward deletes nothing. */
  private void deleteOldest() throws IOException {
    List<LogFile> archived = LogFile.in(archive).stream().filter(LogFile::compressed).toList();
    Set<YearMonth> kept =
        archived.stream()
            .map(LogFile::month)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .limit(months)
            .collect(Collectors.toSet());
    for (LogFile file : archived) {
      if (!kept.contains(file.month())) {
        Files.delete(archive.resolve(file.name()));
      }
    }
  }

  private void compressAll() throws IOException {
    for (LogFile file : LogFile.in(archive)) {
      if (!file.compressed()) {
        Path log = archive.resolve(file.name());
        Path target = archive.resolve(file.asCompressed().name());
        if (!endsWith(target, log)) {
          compress(log, target);
        }
        Files.delete(log);
      }
    }
  }

  /**
   * Appends to an existing archive of the day: a gzip file may have several members. The lock is
   * held, so the partial file of a killed build has the same name and is replaced.
   */
  private static void compress(Path log, Path target) throws IOException {
    Path partial = target.resolveSibling("." + target.getFileName());
    Files.deleteIfExists(partial); // a link, too
    try (FileOutputStream out = new FileOutputStream(partial.toFile())) {
      if (Files.exists(target)) {
        Files.copy(target, out);
      }
      GZIPOutputStream zip = new GZIPOutputStream(out);
      Files.copy(log, zip);
      zip.finish();
      out.getFD().sync(); // the log is deleted next
    }
    Files.move(
        partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether an archive ends with the log, as after a build that was killed before the deletion. */
  private static boolean endsWith(Path target, Path log) throws IOException {
    try (InputStream zip = new GZIPInputStream(Files.newInputStream(target))) {
      long length = IOUtils.consume(zip);
      long offset = length - Files.size(log);
      return offset >= 0 && endsWith(target, offset, log);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new IOException(target + " is not a readable gzip archive; move it away: " + e, e);
    }
  }

  private static boolean endsWith(Path target, long offset, Path log) throws IOException {
    try (InputStream zip = new GZIPInputStream(Files.newInputStream(target));
        InputStream plain = Files.newInputStream(log)) {
      IOUtils.skipFully(zip, offset);
      return IOUtils.contentEquals(zip, plain);
    }
  }
}
