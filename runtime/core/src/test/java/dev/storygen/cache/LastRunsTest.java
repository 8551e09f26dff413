package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunsTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Inputs VOICE = Inputs.of("voice", 1).with("voice", "nova");

  @TempDir private Path folder;

  private ResultCache cache(CacheMode mode, String project, int day) {
    Clock clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
    return new ResultCache(folder, mode, "b", project, clock, warning -> {});
  }

  private void run(CacheMode mode, String project, int day, Inputs inputs) throws IOException {
    try (ResultCache cache = cache(mode, project, day)) {
      cache
          .lastRuns()
          .write(
              cache.lastRuns().read("a"),
              Map.of("voice.synthesis", LastRun.Result.of(inputs, Optional.empty())));
    }
  }

  private Map<String, LastRun.Result> read(CacheMode mode, String project) throws IOException {
    try (ResultCache cache = cache(mode, project, 0)) {
      return cache.lastRuns().read("a").results();
    }
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("v1/stories"))) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  @Test
  void storiesOfOneIdAreToldApartByTheirProjects() throws IOException {
    run(CacheMode.ON, "com.example:a", 0, VOICE);

    assertThat(read(CacheMode.READ, "com.example:a"))
        .containsOnly(
            Map.entry("voice.synthesis", new LastRun.Result(VOICE.key(), VOICE.shortened(), null)));
    assertThat(read(CacheMode.ON, "com.example:b")).isEmpty();
    assertThat(read(CacheMode.OFF, "com.example:a")).isEmpty();
  }

  @Test
  void onlyABuildThatKeepsResultsKeepsItsRun() throws IOException {
    run(CacheMode.READ, "p", 0, VOICE);
    run(CacheMode.OFF, "p", 0, VOICE);

    assertThat(folder.resolve("v1/stories")).doesNotExist();
  }

  @Test
  void aRunThatUsedTheSameIsUsedButNotWrittenAgain() throws IOException {
    run(CacheMode.ON, "p", 0, VOICE);
    Object written = Files.readAttributes(file(), BasicFileAttributes.class).fileKey();
    run(CacheMode.ON, "p", 5, VOICE);

    assertThat(Files.readAttributes(file(), BasicFileAttributes.class).fileKey())
        .isEqualTo(written);
    assertThat(Files.getLastModifiedTime(file()).toInstant())
        .isEqualTo(START.plus(Duration.ofDays(5)));
    run(CacheMode.ON, "p", 6, Inputs.of("voice", 1).with("voice", "onyx"));
    assertThat(read(CacheMode.ON, "p").get("voice.synthesis").inputs().values())
        .containsEntry("voice", "\"onyx\"");
  }

  @Test
  void oldRunsAreDeletedWithTheRest() throws IOException {
    run(CacheMode.ON, "p", 0, VOICE);
    run(CacheMode.ON, "p", 0, VOICE); // whose clock sets the time of use
    Clock later = Clock.fixed(START.plus(Duration.ofDays(31)), ZoneOffset.UTC);

    new CacheCleaner(folder, later).clean(CacheBounds.of("10GB", "30d"));

    assertThat(read(CacheMode.ON, "p")).isEmpty();
  }
}
