package com.example;

import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsSummary;
import dev.storygen.metrics.OperationSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Prints the success rate of a run and the operations that took most of its time. */
public final class SlowestOperations {

  private SlowestOperations() {}

  /** Run with the path of a {@code metrics.json}. */
  public static void main(String... arguments) throws IOException {
    MetricsSummary summary = Metrics.read(Path.of(arguments[0])).summary();
    System.out.printf(
        "%d of %d operations succeeded: %s %%%n",
        summary.successful(), summary.totalOperations(), summary.successRate());
    for (String name : summary.slowest(2)) {
      OperationSummary operation = summary.byOperation().get(name);
      System.out.printf(
          Locale.ROOT,
          "%s: %.2f s on average, %.0f %% of the time%n",
          name,
          operation.averageSeconds(),
          100 * summary.share(name));
    }
  }
}
