package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactStoreTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final FactStore.Key KEY = new FactStore.Key("abc", "ffmpeg 1");
  private static final Map<String, Integer> FACTS = Map.of("peak", 7);

  @TempDir private Path cache;
  private final List<String> warnings = new ArrayList<>();

  private FactStore store(int day) {
    Clock clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
    return new FactStore(cache, CacheMode.ON, clock, warnings::add);
  }

  private Path file() throws IOException {
    return CacheFile.in(CacheLayout.of(cache).facts(), CacheLayout.RESULT).get(0).path();
  }

  @Test
  void factsAreFoundByContentAndWhatMeasuredThem() {
    store(0).store(KEY, FACTS);

    assertThat(store(0).find(KEY, Map.class)).contains(FACTS);
    assertThat(store(0).find(new FactStore.Key("abd", "ffmpeg 1"), Map.class)).isEmpty();
    assertThat(store(0).find(new FactStore.Key("abc", "ffmpeg 2"), Map.class)).isEmpty();
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0\0", "{}", "null\n{}", "[]\n[]", "{\n{", "\n\n\n"})
  void aDamagedFileIsDroppedAndSaid(String damaged) throws IOException {
    store(0).store(KEY, FACTS);
    Path file = file();
    Files.writeString(file, damaged);

    assertThat(store(0).find(KEY, Map.class)).isEmpty();
    assertThat(file).doesNotExist();
    assertThat(warnings)
        .containsExactly(
            "The cache was damaged: " + file + " holds no facts. They are measured again.");
  }

  @Test
  void anotherDigitIsDamage() throws IOException {
    store(0).store(KEY, FACTS);
    Files.writeString(file(), Files.readString(file()).replace(":7}", ":8}"));

    assertThat(store(0).find(KEY, Map.class)).isEmpty();
    assertThat(warnings).hasSize(1);
  }

  @Test
  void aCacheThatCannotBeWrittenIsSaidOnce() throws IOException {
    Files.writeString(cache.resolve(CacheLayout.VERSION), "a file in the way");
    FactStore store = store(0);
    store.store(KEY, FACTS);
    store.store(KEY, FACTS);

    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .startsWith("The cache cannot be written, and this build goes on without it: ");
    assertThat(store.isOff()).isTrue();
    assertThat(store.hasGrown()).isFalse();
  }

  @Test
  void factsThatWereUsedStay() throws IOException {
    store(0).store(KEY, FACTS);
    store(9).find(KEY, Map.class);

    new CacheCleaner(cache, Clock.fixed(START.plus(Duration.ofDays(10)), ZoneOffset.UTC))
        .clean(new CacheBounds(Long.MAX_VALUE, Duration.ofDays(5)));
    assertThat(file()).exists();

    new CacheCleaner(cache, Clock.fixed(START.plus(Duration.ofDays(20)), ZoneOffset.UTC))
        .clean(new CacheBounds(Long.MAX_VALUE, Duration.ofDays(5)));
    assertThat(store(20).find(KEY, Map.class)).isEmpty();
  }
}
