package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.reporting.MavenReportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class ReportMojoTest {

  private static final String METRICS =
      """
      {"schemaVersion": 1, "checks": [
        {"story": "lighthouse", "check": "video-size", "status": "passed", "severity": "error"}]}
      """;

  @TempDir private Path folder;

  private final RecordingLog log = new RecordingLog();

  @Test
  @InjectMojo(goal = "report")
  void calledDirectlyThePageIsWhereTheBuildHasItsReports(ReportMojo mojo) throws Exception {
    prepare(mojo, METRICS);

    mojo.execute();

    assertThat(folder.resolve("reports/index.html")).content().contains("lighthouse");
    assertThat(log.lines()).contains("INFO Report:  " + folder.resolve("reports/index.html"));
  }

  @Test
  @InjectMojo(goal = "report")
  void theSiteHasItDrawnIntoTheSite(ReportMojo mojo) throws Exception {
    prepare(mojo, METRICS);
    mojo.setReportOutputDirectory(folder.resolve("site").toFile());

    assertThat(mojo.canGenerateReport()).isTrue();
    assertThat(mojo.isExternalReport()).isTrue();
    assertThat(mojo.getOutputPath()).isEqualTo("storygen/index");
    assertThat(mojo.getCategoryName()).isEqualTo("Project Reports");
    mojo.generate(null, null, Locale.ENGLISH);

    assertThat(folder.resolve("site/storygen/index.html")).content().contains("lighthouse");
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "report")
  void withoutMetricsThereIsNothingToReport(ReportMojo mojo) throws Exception {
    prepare(mojo, null);

    mojo.execute();

    assertThat(log.lines())
        .first()
        .isEqualTo("INFO There is nothing to report: no " + folder.resolve("metrics.json") + ".");
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "report")
  void aSkippedGoalSaysSoAndDoesNothing(ReportMojo mojo) throws Exception {
    prepare(mojo, METRICS);
    MojoExtension.setVariableValueToObject(mojo, "skip", true);

    mojo.execute();

    assertThat(log.lines()).first().isEqualTo("INFO storygen:report is skipped (storygen.skip).");
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "report")
  void metricsOfANewerVersionFailWithWhatToDo(ReportMojo mojo) throws Exception {
    prepare(mojo, "{\"schemaVersion\": 99}");

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .havingCause()
        .isInstanceOf(MavenReportException.class)
        .withMessage(
            "%s: schemaVersion is 99, but expected 1. Run 'mvn storygen:verify' with this version"
                + " of the plugin to write it again.",
            folder.resolve("metrics.json"));
  }

  private void prepare(ReportMojo mojo, String metrics) throws IOException, IllegalAccessException {
    if (metrics != null) {
      Files.writeString(folder.resolve("metrics.json"), metrics);
    }
    mojo.setLog(log);
    set(mojo, "metricsFile", "metrics.json");
    set(mojo, "reportsDirectory", "reports");
    set(mojo, "cacheDirectory", "cache");
  }

  private void set(ReportMojo mojo, String parameter, String file) throws IllegalAccessException {
    File value = folder.resolve(file).toFile();
    MojoExtension.setVariableValueToObject(mojo, parameter, value);
  }
}
