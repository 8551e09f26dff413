package dev.storygen.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Jobs in flight: Spark gives the cluster's cores to them in the order in which they came. */
final class InFlight {

  /** Each has a thread that waits; more than the cores of most clusters. */
  static final int MOST = 256;

  /** For jobs that were interrupted. One that goes on is left to the end of the process. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private InFlight() {}

  /** A job. */
  @FunctionalInterface
  interface Job<T> {
    void run(T item) throws InterruptedException;
  }

  /** Runs a job for each item. */
  static <T> void each(List<T> items, Job<T> job) throws IOException {
    each(items, MOST, job);
  }

  /**
   * Runs a job for each item.
   *
   * @param most jobs at once
   * @throws IOException if the driver cannot work on
   */
  static <T> void each(List<T> items, int most, Job<T> job) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(most, items.size())));
    try {
      CompletionService<Void> all = new ExecutorCompletionService<>(pool);
      items.forEach(
          item ->
              all.submit(
                  () -> {
                    job.run(item);
                    return null;
                  }));
      for (int i = 0; i < items.size(); i++) {
        all.take().get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UncheckedIOException io
          ? io.getCause()
          : new IOException(e.getCause());
    } catch (InterruptedException e) {
      throw new IOException("The driver was interrupted.", e);
    } finally {
      end(pool);
    }
  }

  /** Interrupts the jobs, and waits for them: none writes a file when the run has ended. */
  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    try {
      pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
