package dev.storygen.cache;

import dev.storygen.cache.Lookup.Miss;
import dev.storygen.model.Json;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Results by the key of their inputs. Safe for any number of threads, builds and machines on one
 * folder: a file is never changed, only added whole, replaced by an equal one, or deleted.
 */
public final class ResultCache implements Closeable {

  private final CacheLayout layout;
  private final BlobStore blobs;
  private final CacheMode mode;
  private final String build;
  private final UsedEntries used;
  private final LastRuns lastRuns;
  private final Clock clock;
  private final Consumer<String> warnings;

  /** A cache for stories of no project. */
  public ResultCache(
      Path cacheDirectory, CacheMode mode, String build, Clock clock, Consumer<String> warnings) {
    this(cacheDirectory, mode, build, "", clock, warnings);
  }

  /**
   * A cache that this build uses until it is closed.
   *
   * @param cacheDirectory created when the first result is kept
   * @param build the id of this build
   * @param project tells the stories of projects apart
   * @param clock for the times of last use
   * @param warnings receives what is wrong with entries
   */
  public ResultCache(
      Path cacheDirectory,
      CacheMode mode,
      String build,
      String project,
      Clock clock,
      Consumer<String> warnings) {
    this.layout = CacheLayout.of(cacheDirectory);
    this.mode = mode;
    this.build = build;
    this.used = new UsedEntries(layout.builds());
    this.blobs = new BlobStore(layout, used, new ContentIndex(cacheDirectory, mode, false, clock));
    this.lastRuns = new LastRuns(layout, mode, project, used, clock);
    this.clock = clock;
    this.warnings = warnings;
  }

  /** A cache that finds and keeps nothing. */
  public static ResultCache off() {
    return new ResultCache(
        Path.of(""),
        CacheMode.OFF,
        "",
        "",
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
        warning -> {});
  }

  /** How this build uses the cache. */
  public CacheMode mode() {
    return mode;
  }

  /** The last runs of the project's stories. */
  public LastRuns lastRuns() {
    return lastRuns;
  }

  /**
   * Finds a result, and writes its files.
   *
   * @return a miss, too, if the result was damaged, which is then dropped
   * @throws IOException if a file cannot be written
   */
  public <T> Lookup<T> find(KeptWork<T> work) throws IOException {
    return find(work, mode.reads());
  }

  /** The same, but only a result that this build kept: a worker before this one made it. */
  public <T> Lookup<T> findOfThisBuild(KeptWork<T> work) throws IOException {
    Lookup<T> found = find(work, false);
    return found.result().isPresent() ? found : Lookup.missed(Miss.FORCED);
  }

  /** A kept result, whose files stay where they are; nothing is said of one that is damaged. */
  public <T> Optional<T> peek(KeptWork<T> work) {
    if (!mode.reads()) {
      return Optional.empty();
    }
    try {
      Optional<CachedResult> result = read(work.inputs().key());
      return result.isPresent() && hasFiles(result.get())
          ? Optional.of(value(work, result.get()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean hasFiles(CachedResult result) {
    return result.files().values().stream().map(layout::blob).allMatch(Files::exists);
  }

  /** Whether results are found or kept at all. */
  public boolean isUsed() {
    return mode.reads() || mode.writes();
  }

  private <T> Lookup<T> find(KeptWork<T> work, boolean ofEarlierBuilds) throws IOException {
    String key = work.inputs().key();
    try {
      Optional<CachedResult> result =
          (isUsed() ? read(key) : Optional.<CachedResult>empty())
              .filter(kept -> ofEarlierBuilds || kept.build().equals(build));
      if (result.isEmpty()) {
        return Lookup.missed(mode.reads() ? Miss.ABSENT : Miss.NOT_READ);
      }
      used.add(key, result.get());
      T value = value(work, result.get());
      if (!copyFiles(result.get(), work)) {
        CacheLayout.drop(layout.result(key));
        return Lookup.missed(Miss.DELETED);
      }
      CacheLayout.touch(layout.result(key), clock);
      return Lookup.found(value);
    } catch (DamagedCacheException e) {
      warnings.accept("The cache was damaged: " + e.getMessage() + " It is made again.");
      CacheLayout.drop(layout.result(key));
      return Lookup.missed(Miss.DAMAGED);
    }
  }

  private <T> T value(KeptWork<T> work, CachedResult result) throws DamagedCacheException {
    if (result.files().keySet().equals(work.files().keySet())) {
      try {
        T value = Json.mapper().convertValue(result.value(), work.type());
        if (value != null) {
          return value;
        }
      } catch (IllegalArgumentException | NullPointerException e) {
        // Said below.
      }
    }
    throw new DamagedCacheException(
        layout.result(result.key()) + " holds no result of " + work.inputs().work() + ".");
  }

  /** Whether all of them could be copied; not if one was deleted, as the cache has a bound. */
  private boolean copyFiles(CachedResult result, KeptWork<?> work) throws IOException {
    for (Map.Entry<String, Blob> file : result.files().entrySet()) {
      if (!blobs.copy(file.getValue(), work.files().get(file.getKey()), work.beforeChange())) {
        return false;
      }
      CacheLayout.touch(layout.blob(file.getValue()), clock);
    }
    return true;
  }

  /**
   * Keeps a result, and the files that its work wrote.
   *
   * @throws IOException if it cannot be written
   */
  public <T> void store(KeptWork<T> work, T value) throws IOException {
    if (!mode.writes()) {
      return;
    }
    Map<String, Blob> stored = new TreeMap<>();
    for (Map.Entry<String, Path> file : work.files().entrySet()) {
      stored.put(file.getKey(), blobs.add(file.getValue()));
    }
    Inputs inputs = work.inputs();
    String key = inputs.key();
    CachedResult result =
        new CachedResult(
            CachedResult.SCHEMA_VERSION,
            key,
            build,
            inputs,
            Json.mapper().valueToTree(value),
            stored);
    used.add(key, result);
    layout.write(
        used.id(),
        temporary -> {
          ResultFile.write(temporary, result);
          return layout.result(key);
        });
  }

  private Optional<CachedResult> read(String key) throws IOException {
    Path file = layout.result(key);
    Optional<CachedResult> result;
    try {
      result = ResultFile.read(file).filter(found -> found.inputs().key().equals(key));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (result.isEmpty()) {
      throw new DamagedCacheException(file + " is not a result of this key.");
    }
    return result;
  }

  /** Keeps a result no longer; its files stay until they are beyond the bounds. */
  public void drop(KeptWork<?> work) {
    if (mode.writes()) {
      CacheLayout.drop(layout.result(work.inputs().key()));
    }
  }

  @Override
  public void close() throws IOException {
    used.close();
  }
}
