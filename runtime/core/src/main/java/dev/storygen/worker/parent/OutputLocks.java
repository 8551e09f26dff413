package dev.storygen.worker.parent;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The locks of the folders that a goal writes to: no two goals write to a folder at once. */
public final class OutputLocks implements Closeable {

  private static final long POLL_MILLIS = 100;

  private final String holder;
  private final Duration timeout;
  private final Consumer<String> warnings;
  private final LongSupplier nanoTime;
  private final Deque<FolderLock> locks = new ArrayDeque<>();

  private OutputLocks(
      String holder, Duration timeout, Consumer<String> warnings, LongSupplier nanoTime) {
    this.holder = holder;
    this.timeout = timeout;
    this.warnings = warnings;
    this.nanoTime = nanoTime;
  }

  /**
   * Locks folders, which are created where they do not exist. A folder that cannot be locked, as on
   * a file system without locks, is used without a lock and with a warning.
   *
   * @param goal who locks, for the other builds: {@code storygen:generate of com.example:stories}
   * @param timeout how long to wait for other builds, together; zero or more
   * @param warnings receives what people should know, such as for whom it waits
   * @throws IllegalStateException naming the holder, if a folder is not free in time
   */
  public static OutputLocks acquire(
      Collection<Path> folders, String goal, Duration timeout, Consumer<String> warnings)
      throws IOException, InterruptedException {
    return acquire(folders, holder(goal), timeout, warnings, System::nanoTime);
  }

  static OutputLocks acquire(
      Collection<Path> folders,
      String holder,
      Duration timeout,
      Consumer<String> warnings,
      LongSupplier nanoTime)
      throws IOException, InterruptedException {
    OutputLocks locks = new OutputLocks(holder, timeout, warnings, nanoTime);
    try {
      long start = nanoTime.getAsLong();
      for (Path folder : ordered(folders)) {
        locks.acquire(folder, start);
      }
      return locks;
    } catch (IOException | InterruptedException | RuntimeException e) {
      locks.close();
      throw e;
    }
  }

  /** Whether a goal has locked the folder before. */
  public static boolean isUsed(Path folder) {
    return Files.exists(folder.resolve(FolderLock.FILE));
  }

  /** In the same order for every build, so that no two builds wait for each other. */
  private static SortedSet<Path> ordered(Collection<Path> folders) throws IOException {
    SortedSet<Path> ordered = new TreeSet<>();
    for (Path folder : folders) {
      Files.createDirectories(folder.toAbsolutePath());
      ordered.add(folder.toRealPath());
    }
    return ordered;
  }

  private void acquire(Path folder, long start) throws InterruptedException {
    boolean told = false;
    while (true) {
      FolderLock.Attempt attempt = attempt(folder);
      if (attempt == null) {
        return;
      }
      if (attempt.lock() != null) {
        locks.push(attempt.lock());
        if (!attempt.holder().isEmpty()) {
          warnings.accept(
              "The lock of %s is taken over: %s ended without releasing it."
                  .formatted(folder, attempt.holder()));
        }
        return;
      }
      if (nanoTime.getAsLong() - start >= timeout.toNanos()) {
        throw new IllegalStateException(inUse(folder, attempt.holder()) + refused());
      }
      if (!told) {
        warnings.accept(
            inUse(folder, attempt.holder())
                + " Waiting for it, at most %s (storygen.lockTimeout).".formatted(text(timeout)));
        told = true;
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** Null if the folder cannot be locked. */
  private FolderLock.Attempt attempt(Path folder) {
    try {
      Files.createDirectories(folder); // another build may have deleted it
      return FolderLock.tryLock(folder, holder);
    } catch (IOException e) {
      warnings.accept(
          "%s cannot be locked (%s). Make sure that no other build uses it at the same time."
              .formatted(folder, e));
      return null;
    }
  }

  private static String inUse(Path folder, String other) {
    return folder + " is in use by " + (other.isEmpty() ? "another build" : other) + ".";
  }

  private String refused() {
    return (timeout.isZero() ? "" : " This goal waited " + text(timeout) + " for it.")
        + " Run one build at a time, set storygen.lockTimeout to wait longer, or give this build"
        + " another folder.";
  }

  private static String text(Duration duration) {
    return duration.toSecondsPart() == 0 && !duration.isZero()
        ? duration.toMinutes() + " min"
        : duration.toSeconds() + " s";
  }

  private static String holder(String goal) {
    return "%s (process %d on %s, since %s)"
        .formatted(
            goal,
            ProcessHandle.current().pid(),
            host(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return System.getenv().getOrDefault("HOSTNAME", "this host");
    }
  }

  /** Releases all locks. */
  @Override
  public void close() {
    while (!locks.isEmpty()) {
      try {
        locks.pop().close();
      } catch (IOException e) {
        warnings.accept("A lock could not be released: " + e + ".");
      }
    }
  }
}
