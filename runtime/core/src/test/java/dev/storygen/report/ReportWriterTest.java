package dev.storygen.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

  @TempDir private Path folder;

  @Test
  void formatsAreSelectedByNameIgnoringCaseAndDuplicates() {
    assertThat(ReportWriter.formats(List.of("junit", " Csv ", "CSV")))
        .extracting(ReportFormat::name)
        .containsExactly("CSV", "JUNIT");
    assertThat(ReportWriter.formats(List.of())).isEmpty();
  }

  @Test
  void anUnknownFormatIsRejectedWithASuggestion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportWriter.formats(List.of("JSON", "promethius")))
        .withMessage(
            "storygen.reports has 'PROMETHIUS', but expected CODEQUALITY, CSV, HTML, JSON, JUNIT,"
                + " PROMETHEUS or SARIF. Did you mean 'PROMETHEUS'?");
  }

  @Test
  void eachFormatWritesToItsLocation() throws IOException {
    ReportInput results = results(folder.resolve("reports"));

    ReportWriter.write(ReportWriter.formats(List.of("CSV", "HTML", "JSON", "PROMETHEUS")), results);

    assertThat(folder.resolve("metrics.json")).exists();
    assertThat(folder.resolve("reports"))
        .isDirectoryContaining(file -> file.endsWith("operations.csv"))
        .isDirectoryContaining(file -> file.endsWith("checks.csv"))
        .isDirectoryContaining(file -> file.endsWith("metrics.prom"))
        .isDirectoryContaining(file -> file.endsWith("index.html"));
  }

  @Test
  void aReportThatCannotBeWrittenIsNamedAndTheOthersAreWritten() throws IOException {
    Path blocked =
        Files.writeString(folder.resolve("reports"), "a file where the folder should be");

    assertThatIOException()
        .isThrownBy(
            () ->
                ReportWriter.write(
                    ReportWriter.formats(List.of("CSV", "JSON", "PROMETHEUS")), results(blocked)))
        .withMessage(
            "The CSV report cannot be written to %s (FileAlreadyExistsException: %s). Make that"
                + " location writable, or set <reportsDirectory> or <metricsFile>.",
            blocked.resolve("*.csv"), blocked)
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(folder.resolve("metrics.json")).exists();
  }

  private ReportInput results(Path directory) {
    return new ReportInput(
        "com.example:stories",
        "Stories",
        folder,
        folder.resolve("metrics.json"),
        directory,
        Metrics.of(List.of(), List.of()),
        Trend.none());
  }
}
