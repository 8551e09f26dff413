package dev.storygen.plugin;

import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import dev.storygen.report.html.HtmlReport;
import dev.storygen.report.html.ReportContent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * A page that Maven's site links to. A direct call writes it to the build's reports, the site
 * plugin to the site.
 */
abstract class SiteReport extends AbstractMavenReport {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File baseDirectory;

  /** Skips the goal and logs that it is skipped. */
  @Parameter(property = "storygen.skip", defaultValue = "false")
  private boolean skip;

  private boolean forSite;

  SiteReport() {
    outputFormat = "html"; // else a direct call downloads a skin, which the page does not use
  }

  /** The goal's name: {@code report}. */
  abstract String goal();

  /** The page's folder in the site. */
  abstract String siteFolder();

  /** The page that a direct call writes. */
  abstract File page();

  /** Why there is nothing to report, in a sentence; null if there is something. */
  abstract String reasonToSkip();

  /** The metrics to report. */
  abstract Metrics metrics() throws IOException;

  /** The comparison with earlier builds. */
  abstract Trend trend(Metrics metrics);

  /** Only the site plugin calls it. */
  @Override
  public void setReportOutputDirectory(File directory) {
    forSite = true;
    super.setReportOutputDirectory(directory);
  }

  @Override
  public final boolean isExternalReport() {
    return true;
  }

  @Override
  public final boolean canGenerateReport() {
    String reason = skip ? GoalExecution.skipped(goal()) : reasonToSkip();
    if (reason != null) {
      getLog().info(reason);
    }
    return reason == null;
  }

  /** Older versions of the site plugin call it. */
  @Override
  @SuppressWarnings("deprecation")
  public final String getOutputName() {
    return siteFolder() + "/index";
  }

  @Override
  public final String getOutputPath() {
    return siteFolder() + "/index";
  }

  @Override
  protected final void executeReport(Locale locale) throws MavenReportException {
    File page = forSite ? new File(getReportOutputDirectory(), getOutputPath() + ".html") : page();
    try {
      write(page.toPath(), metrics());
    } catch (IOException e) {
      throw new MavenReportException(e.getMessage(), e);
    }
    getLog().info("Report:  " + files().shown(page));
  }

  /** Writes the page. */
  void write(Path page, Metrics metrics) throws IOException {
    HtmlReport.write(
        page, new ReportContent(files().name(), baseDirectory.toPath(), metrics, trend(metrics)));
  }

  final ProjectFiles files() {
    return new ProjectFiles(getProject(), session, baseDirectory);
  }

  final Path baseDirectory() {
    return baseDirectory.toPath().toAbsolutePath().normalize();
  }
}
