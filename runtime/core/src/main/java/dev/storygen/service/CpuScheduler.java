package dev.storygen.service;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The cores of this machine, for work that keeps one busy. Who began first goes first, so that
 * stories get finished instead of all being half done.
 */
public final class CpuScheduler implements AutoCloseable {

  private final ThreadPoolExecutor pool;
  private final AtomicLong arrivals = new AtomicLong();

  public CpuScheduler(int threads) {
    pool =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
  }

  /**
   * Does work on the next free core, while the caller waits.
   *
   * @param turn of the story; the lowest goes first
   */
  public <T> T run(long turn, Callable<T> work) throws Exception {
    Turn<T> task = new Turn<>(turn, arrivals.incrementAndGet(), work);
    pool.execute(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      task.cancel(true); // nobody waits for it any more
    }
  }

  private static Exception unwrapped(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error; // a missing native or a full heap
    }
    return (Exception) e.getCause();
  }

  private static final class Turn<T> extends FutureTask<T> implements Comparable<Turn<?>> {

    private final long turn;
    private final long arrival;

    Turn(long turn, long arrival, Callable<T> work) {
      super(work);
      this.turn = turn;
      this.arrival = arrival;
    }

    @Override
    public int compareTo(Turn<?> other) {
      int byTurn = Long.compare(turn, other.turn);
      return byTurn != 0 ? byTurn : Long.compare(arrival, other.arrival);
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

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
