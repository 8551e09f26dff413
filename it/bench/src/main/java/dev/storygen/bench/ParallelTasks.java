package dev.storygen.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a task for many items on a fixed number of threads. */
final class ParallelTasks {

  private ParallelTasks() {}

  /** The task for one item. */
  @FunctionalInterface
  interface ItemTask<T> {
    void run(T item) throws IOException, InterruptedException;
  }

  /**
   * Runs the task for all items and waits until all are done.
   *
   * @throws IOException if the task failed for an item
   */
  static <T> void each(List<T> items, int threads, ItemTask<T> task)
      throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> futures = new ArrayList<>();
      for (T item : items) {
        futures.add(
            pool.submit(
                () -> {
                  task.run(item);
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
