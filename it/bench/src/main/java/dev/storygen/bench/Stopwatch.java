package dev.storygen.bench;

import java.io.IOException;

/** Takes the time. */
final class Stopwatch {

  private static final double NANOS = 1e9;

  private Stopwatch() {}

  /** Something to be timed. */
  @FunctionalInterface
  interface TimedTask {
    void run() throws IOException, InterruptedException;
  }

  /** Seconds that the work took. */
  static double seconds(TimedTask work) throws IOException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / NANOS;
  }
}
