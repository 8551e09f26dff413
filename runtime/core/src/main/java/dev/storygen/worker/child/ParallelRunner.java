package dev.storygen.worker.child;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs stories in parallel. */
final class ParallelRunner {

  private ParallelRunner() {}

  /** The work for one story. */
  @FunctionalInterface
  interface Work<T> {
    void accept(T story) throws InterruptedException;
  }

  private static <T> Void run(Work<T> work, T story) throws InterruptedException {
    work.accept(story);
    return null;
  }

  /**
   * Runs the work for every story, {@code threads} at a time, and starts them in the order of the
   * list.
   *
   * @throws IllegalStateException caused by the first failure
   */
  static <T> void each(List<T> stories, int threads, Work<T> work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<? extends Future<?>> all =
          stories.stream().map(story -> pool.submit(() -> run(work, story))).toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
  }
}
