package dev.storygen.plugin;

import dev.storygen.history.History;
import dev.storygen.history.PastRun;
import dev.storygen.log.ControlCharacters;
import dev.storygen.metrics.Metrics;
import dev.storygen.report.SummaryText;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Prints the operations of the last run, or of the last builds: totals, success rate, and the
 * count, failures and durations of each operation, slowest first. Needs no project.
 */
@Mojo(name = "metrics", requiresProject = false, threadSafe = true)
public final class MetricsMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File baseDirectory;

  /** Skips the goal and logs that it is skipped. */
  @Parameter(property = "storygen.skip", defaultValue = "false")
  private boolean skip;

  /** The metrics of the run, as JSON; {@code target/metrics.json} by default. */
  @Parameter(property = "storygen.metricsFile")
  private File metricsFile;

  /** The number of builds of the history to sum up; 0 for the run of the metrics file. */
  @Parameter(property = "storygen.runs", defaultValue = "0")
  private int runs;

  /** The folder of the histories, one folder per project; {@code ~/.cache/storygen} by default. */
  @Parameter(property = "storygen.cacheDirectory")
  private File cacheDirectory;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GoalExecution.run(
        "metrics",
        skip,
        getLog(),
        () -> lines().forEach(line -> getLog().info(ControlCharacters.line(line))));
  }

  private List<String> lines() throws IOException, MojoFailureException {
    if (runs < 0) {
      throw new IllegalArgumentException(
          "storygen.runs is " + runs + ", but expected 1 or more, or 0 for the last run.");
    }
    if (runs > 0) {
      return history();
    }
    File file = metricsFile == null ? files().built("metrics.json") : metricsFile;
    if (!file.exists()) {
      return nothing(
          "There is no %s. Run storygen:generate or storygen:verify first, or point -Dstorygen.metricsFile at the metrics of a run."
              .formatted(file));
    }
    return SummaryText.of(Metrics.read(file.toPath()));
  }

  private ProjectFiles files() {
    return new ProjectFiles(project, session, baseDirectory);
  }

  private List<String> history() throws MojoFailureException {
    History history = ProjectHistory.of(cacheDirectory, files(), getLog());
    List<PastRun> last = history.newest(runs);
    return last.isEmpty()
        ? nothing(
            "There is no build in %s. Run storygen:generate or storygen:verify first, or point -Dstorygen.cacheDirectory at the folder where builds are kept."
                .formatted(history.folder()))
        : SummaryText.of(last);
  }

  /** In a build of several modules it is no failure: a parent never has metrics. */
  private List<String> nothing(String message) throws MojoFailureException {
    if (session.getProjects().size() > 1) {
      return List.of(message);
    }
    throw new MojoFailureException(message);
  }
}
