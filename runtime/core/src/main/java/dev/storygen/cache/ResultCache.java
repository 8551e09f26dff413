package dev.storygen.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.model.Json;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
  private final Clock clock;
  private final Consumer<String> warnings;

  /**
   * A cache that this build uses until it is closed.
   *
   * @param cacheDirectory created when the first result is kept
   * @param build the id of this build
   * @param clock for the times of last use
   * @param warnings receives what is wrong with entries
   */
  public ResultCache(
      Path cacheDirectory, CacheMode mode, String build, Clock clock, Consumer<String> warnings) {
    this.layout = CacheLayout.of(cacheDirectory);
    this.blobs = new BlobStore(layout);
    this.mode = mode;
    this.build = build;
    this.used = new UsedEntries(layout.builds());
    this.clock = clock;
    this.warnings = warnings;
  }

  /** A cache that finds and keeps nothing. */
  public static ResultCache off() {
    return new ResultCache(
        Path.of(""), CacheMode.OFF, "", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), warning -> {});
  }

  /**
   * Finds a result, and writes its files.
   *
   * @return empty if there is none, or if it was damaged, which is then dropped
   * @throws IOException if a file cannot be written
   */
  public <T> Optional<T> find(KeptWork<T> work) throws IOException {
    return find(work, mode.reads());
  }

  /** The same, but only a result that this build kept: a worker before this one made it. */
  public <T> Optional<T> findOfThisBuild(KeptWork<T> work) throws IOException {
    return find(work, false);
  }

  /** Whether results are found or kept at all. */
  public boolean isUsed() {
    return mode.reads() || mode.writes();
  }

  private <T> Optional<T> find(KeptWork<T> work, boolean ofEarlierBuilds) throws IOException {
    String key = work.inputs().key();
    Optional<CachedResult> result =
        (isUsed() ? read(key) : Optional.<CachedResult>empty())
            .filter(kept -> ofEarlierBuilds || kept.build().equals(build));
    if (result.isEmpty()) {
      return Optional.empty();
    }
    used.add(key, result.get());
    Optional<T> value = value(work, result.get());
    if (value.isEmpty() || !copyFiles(result.get(), work)) {
      Files.deleteIfExists(layout.result(key));
      return Optional.empty();
    }
    touch(layout.result(key));
    return value;
  }

  private <T> Optional<T> value(KeptWork<T> work, CachedResult result) {
    if (result.files().keySet().equals(work.files().keySet())) {
      try {
        return Optional.of(Json.mapper().convertValue(result.value(), work.type()));
      } catch (IllegalArgumentException | NullPointerException e) {
        // Said below.
      }
    }
    damaged(layout.result(result.key()) + " holds no result of " + work.inputs().work() + ".");
    return Optional.empty();
  }

  /** Whether all of them could be copied. */
  private boolean copyFiles(CachedResult result, KeptWork<?> work) throws IOException {
    try {
      for (Map.Entry<String, Blob> file : result.files().entrySet()) {
        if (!blobs.copy(file.getValue(), work.files().get(file.getKey()), work.beforeChange())) {
          return false; // deleted, as the cache has a bound
        }
        touch(layout.blob(file.getValue()));
      }
      return true;
    } catch (DamagedCacheException e) {
      damaged(e.getMessage());
      return false;
    }
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
        temporary -> {
          Files.write(temporary, Json.mapper().writeValueAsBytes(result));
          return layout.result(key);
        });
  }

  private Optional<CachedResult> read(String key) throws IOException {
    byte[] json;
    try {
      json = Files.readAllBytes(layout.result(key));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      CachedResult result = Json.mapper().readValue(json, CachedResult.class);
      if (result != null
          && result.schemaVersion() == CachedResult.SCHEMA_VERSION
          && result.inputs() != null
          && result.build() != null
          && result.inputs().key().equals(key)) {
        return Optional.of(result);
      }
    } catch (JsonProcessingException e) {
      // Dropped below.
    }
    damaged(layout.result(key) + " is not a result of this key.");
    Files.deleteIfExists(layout.result(key));
    return Optional.empty();
  }

  private void damaged(String reason) {
    warnings.accept("The cache was damaged: " + reason + " It is made again.");
  }

  /** The time of last use, which decides what is deleted first. */
  private void touch(Path file) throws IOException {
    try {
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    } catch (NoSuchFileException e) {
      // Deleted by another build meanwhile: what was read is whole.
    }
  }

  @Override
  public void close() throws IOException {
    used.close();
  }
}
