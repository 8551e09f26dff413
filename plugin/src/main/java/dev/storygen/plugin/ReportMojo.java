package dev.storygen.plugin;

import dev.storygen.history.Regression;
import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the HTML report again from {@code metrics.json}, also for Maven's site. Needs no project
 * and no other file.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends SiteReport {

  /** The metrics of the run, as JSON; {@code target/metrics.json} by default. */
  @Parameter(property = "storygen.metricsFile")
  private File metricsFile;

  /** The folder of the report; {@code target/storygen-reports} by default. */
  @Parameter(property = "storygen.reportsDirectory")
  private File reportsDirectory;

  /** The folder of the histories, one folder per project; {@code ~/.cache/storygen} by default. */
  @Parameter(property = "storygen.cacheDirectory")
  private File cacheDirectory;

  @Override
  String goal() {
    return "report";
  }

  @Override
  String siteFolder() {
    return "storygen";
  }

  @Override
  File page() {
    File folder = reportsDirectory == null ? files().built("storygen-reports") : reportsDirectory;
    return new File(folder, "index.html");
  }

  @Override
  String reasonToSkip() {
    return metricsFile().exists()
        ? null
        : "There is nothing to report: no " + files().shown(metricsFile()) + ".";
  }

  @Override
  Metrics metrics() throws IOException {
    return Metrics.read(metricsFile().toPath());
  }

  @Override
  Trend trend(Metrics metrics) {
    return ProjectHistory.of(cacheDirectory, files(), getLog()).trend(metrics, Regression.none());
  }

  private File metricsFile() {
    return metricsFile == null ? files().built("metrics.json") : metricsFile;
  }

  @Override
  public String getName(Locale locale) {
    return "Stories";
  }

  @Override
  public String getDescription(Locale locale) {
    return "How the making and the judging of the stories went.";
  }
}
