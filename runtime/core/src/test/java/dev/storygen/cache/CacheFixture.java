package dev.storygen.cache;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results of numbered works, each with a file: what is found can be compared with what was stored.
 *
 * @param directory the cache
 * @param stories a folder for the files of stories
 * @param warnings of the cache
 */
record CacheFixture(Path directory, Path stories, List<String> warnings) {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  CacheFixture(Path directory, Path stories) {
    this(directory, stories, new ArrayList<>());
  }

  static Inputs inputs(int work) {
    return Inputs.of("voice", 1).with("number", work);
  }

  static String content(int work) {
    return ("sound of " + work + "\n").repeat(100 + work % 50);
  }

  static KeptWork<String> work(int work, Path file) {
    return KeptWork.of(inputs(work), new TypeReference<>() {}, Map.of("voiceover.mp3", file));
  }

  CacheLayout layout() {
    return CacheLayout.of(directory);
  }

  Path result(int work) {
    return layout().result(inputs(work).key());
  }

  Path blob(int work) {
    return layout().blob(Blob.of(content(work).getBytes(StandardCharsets.UTF_8)));
  }

  ResultCache cache(CacheMode mode) {
    return new ResultCache(directory, mode, "build-1", CLOCK, warnings::add);
  }

  void store(ResultCache cache, int work) throws IOException {
    Path made = Files.writeString(Files.createTempFile(stories, "made", ".mp3"), content(work));
    cache.store(work(work, made), "value of " + work);
    Files.delete(made);
  }

  void store(int... works) throws IOException {
    try (ResultCache cache = cache(CacheMode.ON)) {
      for (int work : works) {
        store(cache, work);
      }
    }
  }

  /**
   * Whether a result is found.
   *
   * @throws IllegalStateException if it is not as it was stored
   */
  boolean finds(ResultCache cache, int work) throws IOException {
    Path file = Files.createTempFile(stories, "found", ".mp3");
    Optional<String> found = cache.find(work(work, file)).result();
    String text = Files.readString(file);
    Files.delete(file);
    if (found.isPresent() && !(found.get() + text).equals("value of " + work + content(work))) {
      throw new IllegalStateException("of " + work + ": " + found.get() + ", " + text);
    }
    return found.isPresent();
  }

  boolean finds(int work) throws IOException {
    try (ResultCache cache = cache(CacheMode.ON)) {
      return finds(cache, work);
    }
  }
}
