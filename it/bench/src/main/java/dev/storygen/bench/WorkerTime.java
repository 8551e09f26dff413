package dev.storygen.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The elapsed time and the CPU time of the worker that runs meanwhile, by looking at the child of
 * this process again and again: what the parent does with the events is not of the worker.
 */
final class WorkerTime implements AutoCloseable {

  private static final long STEP_MILLIS = 10;
  private static final double NANOS = 1e9;

  private final Thread watch = new Thread(this::watch, "worker-time");
  private long first;
  private long last;
  private Duration cpu = Duration.ZERO;

  private WorkerTime() {}

  /** Starts to look at this process. */
  static WorkerTime start() {
    WorkerTime time = new WorkerTime();
    time.watch.setDaemon(true);
    time.watch.start();
    return time;
  }

  private void watch() {
    try {
      while (true) {
        Optional<ProcessHandle> worker = ProcessHandle.current().children().findFirst();
        worker.filter(ProcessHandle::isAlive).ifPresent(this::look);
        Thread.sleep(STEP_MILLIS);
      }
    } catch (InterruptedException e) {
      // The run ended.
    }
  }

  private synchronized void look(ProcessHandle worker) {
    last = System.nanoTime();
    first = first == 0 ? last : first;
    worker
        .info()
        .totalCpuDuration()
        .filter(total -> total.compareTo(cpu) > 0)
        .ifPresent(total -> cpu = total);
  }

  /** For a table: {@code worker 1.52 s, CPU 2.60 s}. */
  @Override
  public synchronized String toString() {
    return String.format(
        Locale.ROOT, "worker %.2f s, CPU %.2f s", (last - first) / NANOS, cpu.toNanos() / NANOS);
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
