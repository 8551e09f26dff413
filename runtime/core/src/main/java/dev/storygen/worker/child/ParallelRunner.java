package dev.storygen.worker.child;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs stories in parallel. */
final class ParallelRunner {

  private ParallelRunner() {}

  /** The work for one story. */
  @FunctionalInterface
  interface Work<T> {
    void accept(T story) throws InterruptedException;
  }

  /** Takes story after story. Handing over each one would wake another thread for each. */
  private static <T> Void run(Work<T> work, Queue<T> open) throws InterruptedException {
    for (T story = open.poll(); story != null; story = open.poll()) {
      work.accept(story);
    }
    return null;
  }

  /**
   * Runs the work for every story, {@code threads} at a time, and starts them in the order of the
   * list. The first failure ends it, and interrupts the other stories: work that waits for them, or
   * for a service, would go on for long without a result.
   *
   * @throws IllegalStateException caused by the first failure
   */
  static <T> void each(List<T> stories, int threads, Work<T> work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CompletionService<Void> all = new ExecutorCompletionService<>(pool);
    Queue<T> open = new ConcurrentLinkedQueue<>(stories);
    try {
      for (int i = 0; i < threads; i++) {
        all.submit(() -> run(work, open));
      }
      for (int i = 0; i < threads; i++) {
        all.take().get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      open.clear();
      pool.shutdownNow();
    }
  }
}
