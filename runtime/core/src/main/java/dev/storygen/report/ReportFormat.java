package dev.storygen.report;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A form that results are written in, one class each. Found by {@link java.util.ServiceLoader};
 * safe for use by several threads.
 */
public interface ReportFormat {

  /** What users choose it by, in capitals: {@code CSV}. */
  String name();

  /** What it writes: a file, or a pattern of files. */
  Path place(ReportInput results);

  /**
   * Writes it, in place of what an earlier run wrote.
   *
   * @throws IOException if a file cannot be written
   */
  void write(ReportInput results) throws IOException;
}
