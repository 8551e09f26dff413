package dev.storygen.report;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A report format, one class each. Found by {@link java.util.ServiceLoader}; implementations are
 * thread-safe.
 */
public interface ReportFormat {

  /** The name in {@code storygen.reports}, in capitals: {@code CSV}. */
  String name();

  /** The file that it writes, or a pattern of several. */
  Path location(ReportInput input);

  /**
   * Writes the report, and replaces that of an earlier run.
   *
   * @throws IOException if a file cannot be written
   */
  void write(ReportInput input) throws IOException;
}
