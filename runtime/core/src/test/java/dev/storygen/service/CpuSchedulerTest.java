package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CpuSchedulerTest {

  private final CpuScheduler scheduler = new CpuScheduler(1);
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch blocker = new CountDownLatch(1);

  @AfterEach
  void stop() {
    scheduler.close();
    callers.shutdownNow();
  }

  @Test
  void theResultIsReturned() throws Exception {
    assertThat(scheduler.run(0, () -> "result")).isEqualTo("result");
  }

  @Test
  void theLowestPriorityRunsFirst() throws Exception {
    Future<?> first = block();
    List<Future<?>> waiting = List.of(submit(3, "3"), submit(1, "1"), submit(2, "2"));

    blocker.countDown();
    first.get();
    for (Future<?> work : waiting) {
      work.get();
    }

    assertThat(order).containsExactly("1", "2", "3");
  }

  @Test
  void equalPrioritiesRunInTheOrderOfSubmission() throws Exception {
    Future<?> first = block();
    List<Future<?>> waiting = List.of(submit(1, "a"), submit(1, "b"), submit(1, "c"));

    blocker.countDown();
    first.get();
    for (Future<?> work : waiting) {
      work.get();
    }

    assertThat(order).containsExactly("a", "b", "c");
  }

  @Test
  void asMuchWorkRunsAtOnceAsThereAreThreads() throws Exception {
    try (CpuScheduler two = new CpuScheduler(2)) {
      CyclicBarrier both = new CyclicBarrier(2);
      Future<Integer> one = callers.submit(() -> two.run(0, both::await));
      Future<Integer> other = callers.submit(() -> two.run(1, both::await));

      assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(0, 1);
    }
  }

  @Test
  void anExceptionIsThrownAsItIs() {
    IOException failure = new IOException("no space left on device");

    assertThatThrownBy(
            () ->
                scheduler.run(
                    0,
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  @Test
  void anErrorIsThrownAsItIs() {
    Error failure = new UnsatisfiedLinkError("no jniavcodec");

    assertThatThrownBy(
            () ->
                scheduler.run(
                    0,
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  @Test
  void afterAFailureTheThreadRunsOtherWork() throws Exception {
    assertThatThrownBy(
        () ->
            scheduler.run(
                0,
                () -> {
                  throw new IllegalStateException("failed");
                }));

    assertThat(scheduler.run(0, () -> "next")).isEqualTo("next");
  }

  @Test
  void interruptingTheCallerInterruptsItsWork() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicReference<Exception> thrown = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                scheduler.run(0, () -> hang(running, interrupted));
              } catch (Exception e) {
                thrown.set(e);
              }
            });
    caller.start();
    running.await();

    caller.interrupt();
    caller.join();

    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(scheduler.run(0, () -> "next")).isEqualTo("next");
  }

  @Test
  void workWhoseCallerIsInterruptedWhileItWaitsNeverRuns() throws Exception {
    Future<?> first = block();
    CountDownLatch submitted = new CountDownLatch(1);
    AtomicReference<Exception> thrown = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              submitted.countDown();
              try {
                scheduler.run(1, () -> order.add("cancelled"));
              } catch (Exception e) {
                thrown.set(e);
              }
            });
    caller.start();
    submitted.await();
    awaitBlocked(caller);

    caller.interrupt();
    caller.join();
    blocker.countDown();
    first.get();
    scheduler.run(2, () -> order.add("last"));

    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertThat(order).containsExactly("last");
  }

  /** Occupies the only thread until the blocker is released. */
  private Future<?> block() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    Future<?> work =
        callers.submit(
            () ->
                scheduler.run(
                    0,
                    () -> {
                      running.countDown();
                      blocker.await();
                      return null;
                    }));
    running.await();
    return work;
  }

  /** Submits work from another thread, and returns once it is in the queue. */
  private Future<?> submit(long priority, String name) throws InterruptedException {
    AtomicReference<Thread> caller = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    Future<?> work =
        callers.submit(
            () -> {
              caller.set(Thread.currentThread());
              started.countDown();
              return scheduler.run(priority, () -> order.add(name));
            });
    started.await();
    awaitBlocked(caller.get());
    return work;
  }

  private static void awaitBlocked(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  private static String hang(CountDownLatch running, CountDownLatch interrupted)
      throws InterruptedException {
    running.countDown();
    try {
      new CountDownLatch(1).await();
      return "never";
    } finally {
      interrupted.countDown();
    }
  }
}
