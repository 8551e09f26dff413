package dev.storygen.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.model.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What was measured, by what was measured and what measured it: one small file each. Its first line
 * has the SHA-256 of the rest. Safe for use by any number of threads and builds; a cache that
 * cannot be read or written costs measuring.
 */
public final class FactStore {

  private static final int SCHEMA_VERSION = 1;

  private final CacheLayout layout;
  private final CacheMode mode;
  private final Clock clock;
  private final Consumer<String> warnings;
  private final AtomicBoolean broken = new AtomicBoolean();
  private volatile boolean grown;

  /**
   * The facts of a cache.
   *
   * @param clock for the times of last use
   * @param warnings receives what is wrong with the cache
   */
  public FactStore(Path cacheDirectory, CacheMode mode, Clock clock, Consumer<String> warnings) {
    this.layout = CacheLayout.of(cacheDirectory);
    this.mode = mode;
    this.clock = clock;
    this.warnings = warnings;
  }

  /** A store that finds and keeps nothing. */
  public static FactStore off() {
    Clock none = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return new FactStore(Path.of(""), CacheMode.OFF, none, warning -> {});
  }

  /** Whether it finds or keeps anything. */
  public boolean isOff() {
    return mode == CacheMode.OFF || broken.get();
  }

  /** Whether it has kept any facts. */
  public boolean hasGrown() {
    return grown;
  }

  /**
   * What facts are kept by.
   *
   * @param content of what was measured, by its SHA-256
   * @param measuredBy with its version
   */
  public record Key(String content, String measuredBy) {}

  /** What is known; empty if nothing is, or if it was damaged, which is then dropped. */
  public <T> Optional<T> find(Key key, Class<T> type) {
    return find(key, bytes -> Json.mapper().readValue(bytes, type));
  }

  /** The same of what was kept as bytes. */
  public Optional<byte[]> find(Key key) {
    return find(key, bytes -> bytes);
  }

  /** Marks what is kept as used, without reading it. */
  public void use(Key key) {
    touch(file(key));
  }

  /** Makes facts of the bytes after the first line. */
  @FunctionalInterface
  private interface Parser<T> {
    T parse(byte[] bytes) throws IOException;
  }

  private <T> Optional<T> find(Key key, Parser<T> parser) {
    if (!mode.reads() || broken.get()) {
      return Optional.empty();
    }
    Path file = file(key);
    try {
      Optional<T> facts = parse(Files.readAllBytes(file), key, parser);
      if (facts.isPresent()) {
        touch(file);
      } else {
        warnings.accept(
            "The cache was damaged: " + file + " holds no facts. They are measured again.");
        CacheLayout.drop(file);
      }
      return facts;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      giveUp("read", e);
      return Optional.empty();
    }
  }

  /** Keeps facts in place of earlier ones. */
  public void store(Key key, Object facts) {
    try {
      store(key, Json.mapper().writeValueAsBytes(facts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // facts can be written
    }
  }

  /** Keeps bytes in place of earlier ones. */
  public void store(Key key, byte[] facts) {
    if (!mode.writes() || broken.get()) {
      return;
    }
    try {
      byte[] header = Json.mapper().writeValueAsBytes(header(key, facts));
      layout.writeUnforced(
          temporary -> {
            try (OutputStream out = Files.newOutputStream(temporary)) {
              out.write(header);
              out.write('\n');
              out.write(facts);
            }
            return file(key);
          });
      grown = true;
    } catch (NoSuchFileException e) {
      // Another build cleaned the cache meanwhile: it is measured again.
    } catch (IOException e) {
      giveUp("written", e);
    }
  }

  /**
   * The first line.
   *
   * @param sha256 of what is after it
   */
  private record Header(int schemaVersion, Key key, String sha256) {}

  private static Header header(Key key, byte[] facts) {
    return new Header(SCHEMA_VERSION, key, Blob.of(facts).sha256());
  }

  private Path file(Key key) {
    byte[] text = (key.content() + " " + key.measuredBy()).getBytes(StandardCharsets.UTF_8);
    return layout.facts(Blob.of(text).sha256());
  }

  private static <T> Optional<T> parse(byte[] bytes, Key key, Parser<T> parser) throws IOException {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    byte[] facts = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
    try {
      Header read = Json.mapper().readValue(bytes, 0, end, Header.class);
      return header(key, facts).equals(read)
          ? Optional.ofNullable(parser.parse(facts))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The time of last use, which decides what is deleted first. */
  private void touch(Path file) {
    if (mode.writes()) {
      try {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
      } catch (IOException e) {
        // Deleted by another build meanwhile, or read-only: what was read is whole.
      }
    }
  }

  /** An interrupt ends one inspection, and says nothing of the cache. */
  private void giveUp(String what, IOException e) {
    if (e instanceof InterruptedIOException || e instanceof ClosedByInterruptException) {
      return;
    }
    if (broken.compareAndSet(false, true)) {
      warnings.accept(
          "The cache cannot be %s, and this build goes on without it: %s."
              .formatted(what, e.getMessage()));
    }
  }
}
