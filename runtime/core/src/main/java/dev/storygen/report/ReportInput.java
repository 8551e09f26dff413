package dev.storygen.report;

import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import java.nio.file.Path;

/**
 * The data of a report, and the locations of its files.
 *
 * @param project the project of the run: {@code com.example:stories}
 * @param name the display name of the project
 * @param baseDirectory the folder that the files of stories are relative to
 * @param metricsFile the location of the metrics
 * @param directory the folder of all other reports
 * @param metrics of the build
 * @param trend the comparison with earlier runs
 */
public record ReportInput(
    String project,
    String name,
    Path baseDirectory,
    Path metricsFile,
    Path directory,
    Metrics metrics,
    Trend trend) {}
