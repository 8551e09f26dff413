package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failsafe.function.CheckedSupplier;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final CountDownLatch ended = new CountDownLatch(1);

  @AfterEach
  void endWork() {
    ended.countDown();
  }

  @Test
  void workThatEndsInTimeHasItsResultOrItsFailure() throws Exception {
    assertThat(limit(LONG, LONG).run(() -> "done")).isEqualTo("done");
    assertThatThrownBy(() -> limit(LONG, LONG).run(failing(new IOException("disk full"))))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThatThrownBy(() -> limit(LONG, LONG).run(failing(new NoClassDefFoundError("native"))))
        .isInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void interruptedWorkThatEndsLeavesNothingBehind() {
    assertThatThrownBy(() -> limit(SHORT, LONG).run(this::hang))
        .isInstanceOf(TimeLimit.ExceededException.class)
        .hasMessage("");
  }

  @Test
  void workThatIgnoresItsInterruptIsNotWaitedFor() {
    assertThatThrownBy(() -> limit(SHORT, SHORT).run(this::hangOn))
        .isInstanceOf(TimeLimit.ExceededException.class)
        .hasMessageStartingWith(" It did not end when it was interrupted, and still runs at ");
    assertThat(ended.getCount()).isEqualTo(1);
  }

  @Test
  void aCallWithinWorkThatIgnoresItsInterruptIsReportedByTheWork() {
    assertThatThrownBy(() -> limit(SHORT, LONG).run(() -> limit(LONG, SHORT).run(this::hangOn)))
        .isInstanceOf(TimeLimit.ExceededException.class)
        .hasMessageStartingWith(" It did not end when it was interrupted, and still runs at ");
  }

  @Test
  void anInterruptOfTheCallerInterruptsTheWork() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> limit(LONG, LONG).run(this::hang))
        .isInstanceOf(InterruptedException.class);
  }

  private static TimeLimit limit(Duration limit, Duration grace) {
    return new TimeLimit(limit, grace);
  }

  private static CheckedSupplier<String> failing(Throwable failure) {
    return () -> {
      throw failure;
    };
  }

  private String hang() throws InterruptedException {
    ended.await();
    return "late";
  }

  private String hangOn() {
    Semaphore never = new Semaphore(0);
    while (ended.getCount() > 0) {
      never.tryAcquire();
      Thread.onSpinWait();
    }
    return "late";
  }
}
