package dev.storygen.report;

import dev.storygen.metrics.Metrics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Shows the problems of a goal on the pages of GitHub Actions. Not a report format: its environment
 * asks for it, and each goal of a build adds to it.
 *
 * @param annotates whether the output is read for workflow commands
 * @param summary the file of the job summary; null for none
 */
public record GitHubActions(boolean annotates, Path summary) {

  /** The environment of a process, as GitHub Actions sets it. */
  public static GitHubActions of(Map<String, String> environment) {
    boolean actions = "true".equals(environment.get("GITHUB_ACTIONS"));
    String file = actions ? environment.getOrDefault("GITHUB_STEP_SUMMARY", "") : "";
    return new GitHubActions(actions, file.isEmpty() ? null : Path.of(file));
  }

  /**
   * Prints annotations, and appends to the job summary.
   *
   * @param title of the summary
   * @param run what the goal did
   * @param project the folder that the files in the metrics are relative to
   * @param out the output of the process, in UTF-8
   * @throws IOException if the summary cannot be written
   */
  public void report(String title, Metrics run, Path project, PrintStream out) throws IOException {
    if (annotates) {
      WorkflowCommands.of(Problem.open(run), RepositoryFiles.of(project, run))
          .forEach(out::println);
      out.flush();
    }
    if (summary != null) {
      JobSummary.append(summary, title, run);
    }
  }
}
