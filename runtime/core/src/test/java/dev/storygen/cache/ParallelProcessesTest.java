package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one folder; some are killed. */
@Timeout(300)
class ParallelProcessesTest {

  private static final int ENDLESS = 1_000_000;

  @TempDir private Path folder;
  private CacheFixture cache;

  @BeforeEach
  void folders() throws IOException {
    cache =
        new CacheFixture(
            folder.resolve("results"), Files.createDirectory(folder.resolve("stories")));
  }

  private void assertWhole() throws IOException {
    for (int work = 0; work < CacheLoop.WORKS; work++) {
      cache.finds(work); // throws if it is not as it was stored
    }
    assertThat(cache.warnings()).isEmpty();
    assertThat(CacheCheck.of(new CacheDirectory(folder)).damaged()).isEmpty();
    new CacheCleaner(cache.directory(), CacheFixture.CLOCK)
        .clean(new CacheBounds(Long.MAX_VALUE, Duration.ofDays(10_000)));
    assertThat(cache.layout().temporary()).isEmptyDirectory();
    assertThat(cache.layout().builds()).isEmptyDirectory();
  }

  @Test
  void whoIsKilledLeavesWholeResults() throws Exception {
    Random random = new Random(20260101);
    for (int round = 0; round < 6; round++) {
      Process killed = CacheLoop.start(cache, round, ENDLESS);
      try (BufferedReader lines = killed.inputReader()) {
        for (int line = random.nextInt(40); line >= 0; line--) {
          assertThat(lines.readLine()).isNotNull();
        }
        killed.destroyForcibly().waitFor();
      }
      assertWhole();
    }
  }

  @Test
  void processesAndThreadsStoreAndDeleteAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Process> processes = new ArrayList<>();
    try {
      for (int seed = 0; seed < 2; seed++) {
        Process process = CacheLoop.start(cache, seed, 150);
        processes.add(process);
        threads.submit(() -> process.getInputStream().readAllBytes());
      }
      List<Future<?>> steps = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Random random = new Random(i);
        steps.add(threads.submit(() -> CacheLoop.step(cache, random)));
      }
      for (Future<?> step : steps) {
        step.get();
      }
      for (Process process : processes) {
        assertThat(process.waitFor()).isZero();
      }
    } finally {
      threads.shutdownNow();
      processes.forEach(Process::destroyForcibly);
    }
    assertWhole();
  }
}
