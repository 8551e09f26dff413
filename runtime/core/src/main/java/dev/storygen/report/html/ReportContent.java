package dev.storygen.report.html;

import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import java.nio.file.Path;

/**
 * The content of an HTML report.
 *
 * @param name of the project, for the heading
 * @param project the folder that the files in the metrics are relative to
 * @param metrics of the run
 * @param trend the comparison of the run with earlier ones; {@link Trend#none()} if there are none
 */
public record ReportContent(String name, Path project, Metrics metrics, Trend trend) {}
