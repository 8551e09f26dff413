package dev.storygen.bench;

import java.io.IOException;

/** Takes the time. */
final class Clock {

  private static final double NANOS = 1e9;

  private Clock() {}

  /** Something to be timed. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  /** Seconds that the work took. */
  static double seconds(Work work) throws IOException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / NANOS;
  }
}
