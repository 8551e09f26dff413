package dev.storygen.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same for many, some at a time. */
final class ParallelTasks {

  private ParallelTasks() {}

  /** What is done for one. */
  @FunctionalInterface
  interface ItemTask<T> {
    void accept(T one) throws IOException, InterruptedException;
  }

  /**
   * Does the work for all and waits for the last.
   *
   * @throws IOException if it failed for one
   */
  static <T> void each(List<T> all, int threads, ItemTask<T> work)
      throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> futures = new ArrayList<>();
      for (T one : all) {
        futures.add(
            pool.submit(
                () -> {
                  work.accept(one);
                  return null;
                }));
      }
      for (Future<Void> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
