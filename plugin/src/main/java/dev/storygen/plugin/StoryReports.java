package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Events;
import dev.storygen.history.History;
import dev.storygen.history.PastRun;
import dev.storygen.history.Regression;
import dev.storygen.history.Trend;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.media.FileNames;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.model.CheckOutcome;
import dev.storygen.report.GitHubActions;
import dev.storygen.report.ReportFormat;
import dev.storygen.report.ReportInput;
import dev.storygen.report.ReportWriter;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Writes the reports of a goal over stories, keeps the build in the history, and asks the goal for
 * its summary and verdict.
 *
 * @param metricsFile null for {@code target/metrics.json}
 * @param cacheDirectory the folder of the histories
 * @param reportsDirectory null for {@code target/storygen-reports}
 * @param formats names of formats; null for none
 * @param failIfNoStories whether a run without stories fails the build
 */
record StoryReports(
    MavenContext maven,
    File metricsFile,
    File cacheDirectory,
    File reportsDirectory,
    List<String> formats,
    boolean failIfNoStories) {

  StoryReports {
    metricsFile = metricsFile == null ? maven.files().built("metrics.json") : metricsFile;
    reportsDirectory =
        reportsDirectory == null ? maven.files().built("storygen-reports") : reportsDirectory;
    formats = formats == null ? List.of() : formats;
  }

  /**
   * Validates the formats.
   *
   * @throws IllegalArgumentException if there is an unknown format
   */
  void validate() {
    ReportWriter.formats(formats);
  }

  /** Whether the folder of a goal's stories exists. */
  boolean hasFolder(StoryGoal goal) throws MojoFailureException {
    boolean exists = Files.isDirectory(goal.storiesDirectory().toPath());
    if (!exists) {
      noStories(goal);
    }
    return exists;
  }

  /** Keeps what the build did so far in the project's history. */
  Metrics keep(RunEvents events) {
    Metrics metrics = MetricsFold.of(events.ofBuild());
    history().store(ProjectHistory.build(maven.session()), metrics);
    return metrics;
  }

  /** The end of a run over stories: reports, summary, verdict. */
  void conclude(StoryGoal goal, RunEvents events)
      throws IOException, MojoExecutionException, MojoFailureException {
    Metrics all = MetricsFold.of(events.all());
    Metrics build = keep(events);
    Regression regression = goal.regression();
    Trend trend = history().trend(ProjectHistory.build(maven.session()), build, regression);
    ReportWriter.write(ReportWriter.formats(formats), input(all, trend));
    List<Event> ofRun = events.ofRun();
    if (hasNoStories(goal, ofRun)) {
      noStories(goal);
      return;
    }
    Metrics run = MetricsFold.of(ofRun);
    warnOfUnusableNames(run);
    showOnGitHub(goal, run);
    List<ConsoleLine> regressions = regression.check(PastRun.of(build), trend);
    goal.summary(run, regressions).forEach(maven::print);
    goal.judge(run, regressions);
  }

  /** In the POSIX locale the worker can use the files of such stories, but this JVM cannot. */
  private void warnOfUnusableNames(Metrics run) {
    List<String> stories =
        Stream.concat(
                run.checks().stream().map(CheckOutcome::story),
                run.operations().stream().map(OperationRecord::story))
            .distinct()
            .filter(story -> !FileNames.isUsable(story))
            .toList();
    if (!stories.isEmpty()) {
      maven.print(
          new ConsoleLine(
              LogLevel.WARNING,
              FileNames.unusable(String.join(", ", stories))
                  + " The reports have no links to these files."));
    }
  }

  /** A page that cannot be written is no reason to lose the verdict. */
  private void showOnGitHub(StoryGoal goal, Metrics run) {
    // Maven 4 puts a prefix before each line of System.out, and GitHub reads commands without one.
    PrintStream out =
        new PrintStream(
            new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8); // not closed
    System.out.flush();
    try {
      GitHubActions.of(System.getenv())
          .report(
              "storygen:" + goal.goal() + " of " + maven.files().name(),
              run,
              maven.baseDirectory().toPath(),
              out);
    } catch (IOException | InvalidPathException e) {
      maven.print(
          new ConsoleLine(
              LogLevel.WARNING,
              "The job summary cannot be written to GITHUB_STEP_SUMMARY (%s: %s)."
                  .formatted(e.getClass().getSimpleName(), e.getMessage())));
    }
  }

  private History history() {
    return maven.history(cacheDirectory);
  }

  private ReportInput input(Metrics metrics, Trend trend) {
    ProjectFiles files = maven.files();
    return new ReportInput(
        files.id(),
        files.name(),
        maven.baseDirectory().toPath(),
        metricsFile.toPath(),
        reportsDirectory.toPath(),
        metrics,
        trend);
  }

  /** Where the results are: the goal's own, the metrics, and the page or else all reports. */
  String[] places(String own) {
    ProjectFiles files = maven.files();
    Set<String> names =
        ReportWriter.formats(formats).stream()
            .map(ReportFormat::name)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> places = new ArrayList<>(List.of(own));
    if (names.remove("JSON")) {
      places.add("Metrics: " + files.shown(metricsFile));
    }
    if (names.contains("HTML")) {
      places.add("Report:  " + files.shown(new File(reportsDirectory, "index.html")));
    } else if (!names.isEmpty()) {
      places.add("Reports: " + files.shown(reportsDirectory));
    }
    return places.toArray(String[]::new);
  }

  /** Whether there are stories, and none of them had to be judged. */
  static boolean isNothingChanged(Metrics metrics) {
    return metrics.selection() != null
        && metrics.selection().judged() == 0
        && !metrics.selection().leftOut().isEmpty();
  }

  private static boolean hasNoStories(StoryGoal goal, List<Event> events) {
    return !isNothingChanged(MetricsFold.of(events))
        && Events.of(events, RunStarted.class).stream()
            .noneMatch(run -> run.goal().equals(goal.goal()) && !run.stories().isEmpty());
  }

  private void noStories(StoryGoal goal) throws MojoFailureException {
    File folder = goal.storiesDirectory();
    if (failIfNoStories) {
      throw new MojoFailureException(goal.noStories(folder));
    }
    maven.log().info("There is no story in " + maven.files().shown(folder) + ".");
  }
}
