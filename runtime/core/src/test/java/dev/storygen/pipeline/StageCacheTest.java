package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.CacheMode;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.cache.ResultCache;
import dev.storygen.model.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
        new ResultCache(directory, CacheMode.ON, "build-1", CLOCK, warnings::add),
        Set.of(),
        warnings::add);
  }

  @Test
  void aFolderThatTakesNoFilesIsSaidOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("cache"), "no folder");
    StageCache cache = cache(file);

    cache.store(work(1), 1);
    cache.store(work(2), 2);

    assertThat(cache.find(Stage.VOICE, work(1)).result()).isEmpty();
    assertThat(warnings)
        .containsExactly(
            "The cache cannot be written, and this build goes on without it: "
                + file
                + ": not a folder.");
  }

  @Test
  void workThatIsWantedTwiceAtOnceIsDoneOnce() throws Exception {
    StageCache cache = cache(folder.resolve("cache"));
    KeptWork<Integer> work = work(1);
    AtomicInteger made = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(4);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        results.add(
            threads.submit(
                () -> {
                  together.await();
                  return cache.inTurn(work, () -> made(cache, work, made));
                }));
      }
      for (Future<Integer> result : results) {
        assertThat(result.get()).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(made).hasValue(1);
  }

  private static int made(StageCache cache, KeptWork<Integer> work, AtomicInteger made) {
    return cache
        .find(Stage.VOICE, work)
        .result()
        .orElseGet(
            () -> {
              cache.store(work, made.incrementAndGet());
              return made.get();
            });
  }

  @Test
  void whereTheFirstFailsTheNextDoesTheWork() throws Exception {
    StageCache cache = cache(folder.resolve("cache"));
    KeptWork<Integer> work = work(1);

    assertThatThrownBy(
            () ->
                cache.inTurn(
                    work,
                    () -> {
                      throw new IOException("no answer");
                    }))
        .hasMessage("no answer");

    assertThat(cache.inTurn(work, () -> 7)).isEqualTo(7);
  }

  @Test
  void anInterruptEndsItsStageOnly() throws IOException {
    StageCache cache = cache(folder.resolve("cache"));
    cache.store(work(1), 1);

    Thread.currentThread().interrupt();
    cache.store(work(2), 2);
    assertThat(Thread.interrupted()).isTrue();

    assertThat(warnings).isEmpty();
    assertThat(cache.find(Stage.VOICE, work(1)).result()).contains(1);
    assertThat(cache.find(Stage.VOICE, work(2)).result()).isEmpty();
  }
}
