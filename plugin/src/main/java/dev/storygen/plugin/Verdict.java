package dev.storygen.plugin;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import dev.storygen.report.ConsoleSummary;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Whether the stories let the build go on.
 *
 * @param failures what fails the build beside the checks; lines of other levels do not
 * @param failOnViolation whether a violation or one of {@code failures} does
 */
record Verdict(Metrics metrics, List<ConsoleLine> failures, boolean failOnViolation) {

  /** Fails the build for a violation, a failure, or a check that could not be measured. */
  void judge() throws MojoExecutionException, MojoFailureException {
    List<String> worse =
        failures.stream()
            .filter(line -> line.level() == LogLevel.ERROR)
            .map(ConsoleLine::text)
            .toList();
    Stream<String> all =
        Stream.concat(worse.stream(), ConsoleSummary.failedChecks(metrics).stream());
    String message = "\n" + ConsoleSummary.firstFailures(all.toList());
    if (!(metrics.violations().isEmpty() && worse.isEmpty()) && failOnViolation) {
      throw new MojoFailureException(message);
    }
    if (!metrics.unexplained().isEmpty()) {
      throw new MojoExecutionException(message);
    }
  }
}
