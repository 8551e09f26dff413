package dev.storygen.bench;

import java.io.IOException;

/** Measures elapsed time. */
final class Timing {

  private static final double NANOS = 1e9;

  private Timing() {}

  /** Code to be timed. */
  @FunctionalInterface
  interface TimedTask {
    void run() throws IOException, InterruptedException;
  }

  /** Seconds that the task took. */
  static double seconds(TimedTask task) throws IOException, InterruptedException {
    long start = System.nanoTime();
    task.run();
    return (System.nanoTime() - start) / NANOS;
  }
}
