package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.CacheMode;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.cache.ResultCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache that cannot be used costs work, and no story. */
class StageCacheTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir private Path folder;
  private final List<String> warnings = new ArrayList<>();

  private KeptWork<Integer> work(int number) throws IOException {
    Path file = Files.writeString(folder.resolve(number + ".mp3"), "sound " + number);
    return KeptWork.of(
        Inputs.of("voice", 1).with("number", number),
        new TypeReference<>() {},
        Map.of("voiceover.mp3", file));
  }

  private StageCache cache(Path directory) {
    return new StageCache(
        new ResultCache(directory, CacheMode.ON, CLOCK, warnings::add), warnings::add);
  }

  @Test
  void aFolderThatTakesNoFilesIsSaidOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("cache"), "no folder");
    StageCache cache = cache(file);

    cache.store(work(1), 1);
    cache.store(work(2), 2);

    assertThat(cache.find(work(1))).isEmpty();
    assertThat(warnings)
        .containsExactly(
            "The cache cannot be written, and this build goes on without it: "
                + file
                + ": not a folder.");
  }

  @Test
  void anInterruptEndsItsStageOnly() throws IOException {
    StageCache cache = cache(folder.resolve("cache"));
    cache.store(work(1), 1);

    Thread.currentThread().interrupt();
    cache.store(work(2), 2);
    assertThat(cache.find(work(1))).isEmpty();
    assertThat(Thread.interrupted()).isTrue();

    assertThat(warnings).isEmpty();
    assertThat(cache.find(work(1))).contains(1);
    assertThat(cache.find(work(2))).isEmpty();
  }
}
