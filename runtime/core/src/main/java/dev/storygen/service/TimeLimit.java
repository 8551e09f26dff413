package dev.storygen.service;

import dev.failsafe.function.CheckedSupplier;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work for a limited time, on a thread of its own: a provider may ignore its interrupt, and
 * must not hold up the run.
 *
 * @param limit until the work is interrupted
 * @param grace that interrupted work has to end; after that it is no longer waited for
 */
record TimeLimit(Duration limit, Duration grace) {

  /** Many times what closing a connection takes. */
  private static final Duration CALL_GRACE = Duration.ofSeconds(2);

  /** Longer than that of a call within the stage, and than closing a file or an encoder takes. */
  private static final Duration STAGE_GRACE = Duration.ofSeconds(5);

  static TimeLimit ofCall(Duration limit) {
    return new TimeLimit(limit, CALL_GRACE);
  }

  static TimeLimit ofStage(Duration limit) {
    return new TimeLimit(limit, STAGE_GRACE);
  }

  /** The work took longer than the limit. */
  static final class ExceededException extends Exception {

    private static final long serialVersionUID = 1;

    private ExceededException(String message) {
      super(message);
    }
  }

  /**
   * Runs work and waits for its result.
   *
   * @throws ExceededException if it takes longer than the limit. The message is empty if the work
   *     has ended, else a sentence, with a space before it, that says where the work still runs
   * @throws InterruptedException if the caller is interrupted; then the work is interrupted, too
   * @throws Exception what the work threw
   */
  <T> T run(CheckedSupplier<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(asCallable(work));
    Thread thread = new Thread(task, Thread.currentThread().getName() + ", limited");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      interrupt(thread);
      throw new ExceededException(thread.isAlive() ? stillRuns(thread) : leftBehind(task));
    } catch (InterruptedException e) {
      interrupt(thread);
      throw thread.isAlive() ? new InterruptedException(stillRuns(thread)) : e;
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  private static <T> Callable<T> asCallable(CheckedSupplier<T> work) {
    return () -> {
      try {
        return work.get();
      } catch (Exception | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private void interrupt(Thread thread) throws InterruptedException {
    thread.interrupt();
    thread.join(Math.max(1, grace.toMillis()));
  }

  private static String stillRuns(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return " It did not end when it was interrupted"
        + (stack.length == 0 ? "." : ", and still runs at " + stack[0] + ".");
  }

  /** What interrupted work says of a call within it that still runs. */
  private static String leftBehind(FutureTask<?> ended) throws InterruptedException {
    try {
      ended.get();
      return "";
    } catch (ExecutionException e) {
      boolean call = e.getCause() instanceof InterruptedException;
      return call && e.getCause().getMessage() != null ? e.getCause().getMessage() : "";
    }
  }

  private static Exception unwrapped(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error; // a missing native library or a full heap
    }
    return (Exception) e.getCause();
  }
}
