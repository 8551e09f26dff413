package dev.storygen.report;

import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import java.nio.file.Path;

/**
 * What there is to report of a run, and where it goes.
 *
 * @param project whose run it was, as {@code com.example:stories}
 * @param name of the project for people
 * @param baseDirectory what the files of stories are relative to
 * @param metricsFile where the metrics go
 * @param directory where all other reports go
 * @param metrics of all that the build did
 * @param trend how they compare with earlier runs
 */
public record ReportInput(
    String project,
    String name,
    Path baseDirectory,
    Path metricsFile,
    Path directory,
    Metrics metrics,
    Trend trend) {}
