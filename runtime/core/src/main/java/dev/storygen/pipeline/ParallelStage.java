package dev.storygen.pipeline;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A stage that runs beside others of its story.
 *
 * @param <T> its result
 */
final class ParallelStage<T> implements AutoCloseable {

  /** The work of a stage. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws StageFailedException;
  }

  private final FutureTask<T> task;

  private ParallelStage(FutureTask<T> task) {
    this.task = task;
  }

  /** Starts a stage in a thread of its own. */
  static <T> ParallelStage<T> start(String name, Work<T> work) {
    FutureTask<T> task = new FutureTask<>(work::run);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return new ParallelStage<>(task);
  }

  /** No stage, as its result is known. */
  static <T> ParallelStage<T> without(T result) {
    FutureTask<T> task = new FutureTask<>(() -> result);
    task.run();
    return new ParallelStage<>(task);
  }

  /** Waits for the result. */
  T result() throws StageFailedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StageFailedException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The story was interrupted.", e);
    }
  }

  /**
   * Waits for the end: where another stage failed, the calls of this one are paid, and the next
   * build finds their results.
   */
  @Override
  public void close() {
    try {
      task.get();
    } catch (ExecutionException | CancellationException e) {
      // Its events have said it.
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
    }
  }
}
