package dev.storygen.worker;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs stories side by side. */
final class SideBySide {

  private SideBySide() {}

  /**
   * Does the work for every story, {@code threads} at a time, in order of the list.
   *
   * @throws RuntimeException the first that the work threw, after all are done
   */
  static <T> void each(List<T> stories, int threads, Consumer<T> work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<? extends Future<?>> all =
          stories.stream().map(story -> pool.submit(() -> work.accept(story))).toList();
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
