package dev.storygen.worker.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelRunnerTest {

  private final Collection<String> done = new ConcurrentLinkedQueue<>();

  @Test
  void everyStoryIsRun() {
    ParallelRunner.each(List.of("a", "b", "c"), 2, done::add);

    assertThat(done).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void aFailureEndsTheStoriesThatWait() {
    UncheckedIOException full =
        new UncheckedIOException(new IOException("No space left on device"));
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                ParallelRunner.each(
                    List.of("waits", "fails", "later"),
                    2,
                    story -> {
                      if (story.equals("waits")) {
                        waiting.countDown();
                        never.await();
                      }
                      waiting.await();
                      throw full;
                    }))
        .hasCause(full);
  }
}
