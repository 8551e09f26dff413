package dev.storygen.plugin;

import dev.storygen.history.Regression;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import dev.storygen.report.ConsoleSummary;
import dev.storygen.worker.Task;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the media of every story folder, storygen's own or any other, and fails the build if they
 * are not good enough. Needs no project, and no network service except for {@code
 * transcript-match}.
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class VerifyMojo extends GateMojo implements StoryGoal {

  /** Whether a violation fails the build. A check that cannot be measured always fails it. */
  @Parameter(property = "storygen.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /** The most warnings of a build that goes on; no limit by default. */
  @Parameter(property = "storygen.maxWarnings")
  private Integer maxWarnings;

  /**
   * Limits for a build that is worse than usual: {@code maxSlowdown} (maximum ratio of an
   * operation's median duration to its usual median), {@code minSuccessRate} (percent of the
   * build's operations), {@code runs} (10; the number of earlier builds that define what is usual).
   * No limits by default. Also {@code -Dstorygen.regression.maxSlowdown=1.5}.
   */
  @Parameter private Map<String, String> regression;

  /** The metrics of the run, as JSON; {@code target/metrics.json} by default. */
  @Parameter(property = "storygen.metricsFile")
  private File metricsFile;

  /** The folder of all reports except the metrics; {@code target/storygen-reports} by default. */
  @Parameter(property = "storygen.reportsDirectory")
  private File reportsDirectory;

  /**
   * The reports to write: {@code HTML}, {@code JSON} (the metrics), {@code JUNIT}, {@code SARIF},
   * {@code CODEQUALITY}, {@code CSV}, {@code PROMETHEUS}.
   */
  @Parameter(property = "storygen.reports", defaultValue = "HTML,JSON,JUNIT,SARIF")
  private List<String> reports;

  @Override
  public String goal() {
    return "verify";
  }

  @Override
  public Task task(GroupedProperties properties) {
    regression(properties); // rejects wrong settings before any work
    new WarningLimit(maxWarnings); // so does this
    return check(properties, false);
  }

  @Override
  public StoryReports reports() {
    return new StoryReports(
        maven(), metricsFile, cacheDirectory(), reportsDirectory, reports, failIfNoStories());
  }

  @Override
  public Regression regression() {
    return regression(maven().properties());
  }

  Regression regression(GroupedProperties properties) {
    return Regression.of(properties.over(regression, PropertyGroup.REGRESSION));
  }

  @Override
  public List<ConsoleLine> summary(Metrics metrics, List<ConsoleLine> regressions) {
    SettingsLog.print(settings(), metrics, getLog());
    List<ConsoleLine> lines = new ArrayList<>();
    failures(metrics, regressions)
        .forEach(line -> lines.add(failOnViolation ? line : line.atMost(LogLevel.WARNING)));
    lines.addAll(
        ConsoleSummary.ofVerify(
            metrics,
            knownBroken(),
            reports().places("Stories: " + files().shown(storiesDirectory()))));
    return lines;
  }

  /** What fails the build beside the checks themselves. */
  private List<ConsoleLine> failures(Metrics metrics, List<ConsoleLine> regressions) {
    List<ConsoleLine> failures = new ArrayList<>(regressions);
    failures.addAll(new WarningLimit(maxWarnings).failures(metrics));
    return failures;
  }

  @Override
  public void judge(Metrics metrics, List<ConsoleLine> regressions)
      throws MojoExecutionException, MojoFailureException {
    new Verdict(metrics, failures(metrics, regressions), failOnViolation).judge();
    if (metrics.checks().isEmpty()
        && failIfNoStories()
        && !StoryReports.isNothingChanged(metrics)) {
      throw new MojoFailureException(
          "There are stories in "
              + files().shown(storiesDirectory())
              + ", but no check had anything to judge. Look at <onlyChecks>, <skipChecks>,"
              + " <require> and <artefacts>.");
    }
  }
}
