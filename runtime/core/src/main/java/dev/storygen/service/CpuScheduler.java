package dev.storygen.service;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs CPU-bound work on a fixed number of threads. The work of the story that started first runs
 * first, so that stories are finished one by one instead of all at the end.
 */
public final class CpuScheduler implements AutoCloseable {

  private final ThreadPoolExecutor pool;
  private final AtomicLong submissions = new AtomicLong();

  public CpuScheduler(int threads) {
    pool =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
  }

  /**
   * Runs work on the next free thread and waits for its result. If the caller is interrupted, the
   * work is cancelled.
   *
   * @param priority of the story; the lowest runs first, equal ones in the order of submission
   * @throws Exception what the work threw
   */
  public <T> T run(long priority, Callable<T> work) throws Exception {
    PrioritizedTask<T> task = new PrioritizedTask<>(priority, submissions.incrementAndGet(), work);
    pool.execute(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      task.cancel(true); // no effect unless the wait was interrupted
    }
  }

  private static Exception unwrapped(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error; // a missing native library or a full heap
    }
    return (Exception) e.getCause();
  }

  private static final class PrioritizedTask<T> extends FutureTask<T>
      implements Comparable<PrioritizedTask<?>> {

    private final long priority;
    private final long submission;

    PrioritizedTask(long priority, long submission, Callable<T> work) {
      super(work);
      this.priority = priority;
      this.submission = submission;
    }

    @Override
    public int compareTo(PrioritizedTask<?> other) {
      int byPriority = Long.compare(priority, other.priority);
      return byPriority != 0 ? byPriority : Long.compare(submission, other.submission);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** Interrupts work in progress, and cancels work that has not begun: callers wait for it. */
  @Override
  public void close() {
    pool.shutdownNow().forEach(task -> ((PrioritizedTask<?>) task).cancel(false));
  }
}
