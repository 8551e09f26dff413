package dev.storygen.plugin;

import dev.storygen.history.History;
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
 * A page of our own that Maven's site links. Called directly it is drawn where the build has its
 * reports; the site has it drawn into the site.
 */
abstract class SiteReport extends AbstractMavenReport {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File baseDirectory;

  /** Where the history is kept, a folder a project. */
  @Parameter(property = "storygen.cacheDirectory", defaultValue = "${user.home}/.cache/storygen")
  private File cacheDirectory;

  /** Skips the goal, with a line in the log. */
  @Parameter(property = "storygen.skip", defaultValue = "false")
  private boolean skip;

  private boolean forSite;

  SiteReport() {
    outputFormat = "html"; // else a direct call would download a skin for a page that wears none
  }

  /** The goal's name, and where the site has its page: {@code report}. */
  abstract String goal();

  /** The page's folder in the site. */
  abstract String siteFolder();

  /** The page where the goal is called directly. */
  abstract File page();

  /** Why there is nothing to draw, in a sentence; null where there is something. */
  abstract String nothing();

  /** What to draw. */
  abstract Metrics metrics() throws IOException;

  /** How it compares with earlier runs. */
  abstract Trend trend(Metrics metrics);

  /** Told by whoever builds a site, and by nobody else. */
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
    String reason = skip ? "storygen:" + goal() + " is skipped (storygen.skip)." : nothing();
    if (reason != null) {
      getLog().info(reason);
    }
    return reason == null;
  }

  /** What Maven's older ways to build a site ask for. */
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
      draw(page.toPath(), metrics());
    } catch (IOException e) {
      throw new MavenReportException(e.getMessage(), e);
    }
    getLog().info("Report:  " + files().shown(page));
  }

  /** Draws the page. */
  void draw(Path page, Metrics metrics) throws IOException {
    HtmlReport.write(
        page, new ReportContent(files().name(), baseDirectory.toPath(), metrics, trend(metrics)));
  }

  final ProjectFiles files() {
    return new ProjectFiles(getProject(), session, baseDirectory);
  }

  final History history() {
    return ProjectHistory.of(cacheDirectory, getProject(), baseDirectory, getLog());
  }

  final Path baseDirectory() {
    return baseDirectory.toPath().toAbsolutePath().normalize();
  }
}
