package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CpuSchedulerCloseTest {

  private final CpuScheduler cpu = new CpuScheduler(1);
  private final ExecutorService stories = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    stories.shutdownNow();
  }

  @Test
  void noCallerWaitsForWorkThatIsNeverRun() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    List<Future<String>> results = new ArrayList<>();
    results.add(
        stories.submit(
            () ->
                cpu.run(
                    0,
                    () -> {
                      running.countDown();
                      never.await();
                      return "never";
                    })));
    running.await();
    for (int i = 1; i < 5; i++) {
      long priority = i;
      results.add(stories.submit(() -> cpu.run(priority, () -> "never")));
    }

    cpu.close();

    for (Future<String> result : results) {
      assertThatThrownBy(result::get)
          .isInstanceOf(ExecutionException.class)
          .satisfies(
              failure ->
                  assertThat(failure.getCause())
                      .isInstanceOfAny(
                          InterruptedException.class,
                          CancellationException.class,
                          RejectedExecutionException.class));
    }
  }
}
