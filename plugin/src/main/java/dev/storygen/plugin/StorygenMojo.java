package dev.storygen.plugin;

import dev.storygen.history.History;
import dev.storygen.history.PastRun;
import dev.storygen.history.Regression;
import dev.storygen.history.Trend;
import dev.storygen.log.ConsoleLine;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.model.Event;
import dev.storygen.report.ReportFormat;
import dev.storygen.report.ReportInput;
import dev.storygen.report.ReportWriter;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals over stories share: reports, history and the verdict. */
abstract class StorygenMojo extends WorkerMojo {

  /** The metrics of the run, as JSON; {@code target/metrics.json} where it is not set. */
  @Parameter(property = "storygen.metricsFile")
  private File metricsFile;

  /** Where what outlives {@code mvn clean} is kept: the history, a folder a project. */
  @Parameter(property = "storygen.cacheDirectory", defaultValue = "${user.home}/.cache/storygen")
  private File cacheDirectory;

  /** The folder of all reports but the metrics; {@code target/storygen-reports} where not set. */
  @Parameter(property = "storygen.reportsDirectory")
  private File reportsDirectory;

  /**
   * What reports are written: {@code HTML}, {@code JSON} (the metrics), {@code JUNIT}, {@code CSV},
   * {@code PROMETHEUS}.
   */
  @Parameter(property = "storygen.formats", defaultValue = "HTML,JSON,JUNIT")
  private List<String> formats;

  /** Whether it is a failure that there is no story at all. */
  @Parameter(property = "storygen.failIfNoStories", defaultValue = "true")
  private boolean failIfNoStories;

  @Override
  void refuseWrongSettings() {
    formats();
  }

  /** What was done until then counts as done. */
  @Override
  void interrupted(Request request, Exception reason) {
    if (!(this instanceof StoryGoal)) {
      return;
    }
    try {
      keep(EventLog.read(request.events()));
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /** Keeps what the build did so far in the project's history. */
  private Metrics keep(List<Event> events) {
    Instant began = build().began();
    Metrics metrics =
        MetricsFold.of(events.stream().filter(event -> !event.at().isBefore(began)).toList());
    history().store(ProjectHistory.build(session()), metrics);
    return metrics;
  }

  /** The builds of the project that went before. */
  final History history() {
    return ProjectHistory.of(cacheDirectory, project(), baseDirectory(), getLog());
  }

  /** Whether the folder of a goal's stories is there. */
  final boolean hasFolder(StoryGoal goal) throws MojoFailureException {
    boolean there = goal.stories().isDirectory();
    if (!there) {
      noStories(goal);
    }
    return there;
  }

  /** The end of a run over stories: reports, last words, verdict. */
  final void conclude(StoryGoal goal, List<Event> events, List<Event> own)
      throws IOException, MojoExecutionException, MojoFailureException {
    Metrics all = MetricsFold.of(events);
    Metrics build = keep(events);
    Regression regression = goal.regression();
    Trend trend = history().trend(ProjectHistory.build(session()), build, regression);
    ReportWriter.write(formats(), results(all, trend));
    if (hasNoStories(own)) {
      noStories(goal);
      return;
    }
    Metrics ours = MetricsFold.of(own);
    List<ConsoleLine> regressions = regression.check(PastRun.of(build), trend);
    goal.lastWords(ours, regressions).forEach(this::say);
    goal.judge(ours, regressions);
  }

  /**
   * The formats of the reports.
   *
   * @throws IllegalArgumentException if there is no such format
   */
  private List<ReportFormat> formats() {
    return ReportWriter.formats(formats == null ? List.of() : formats);
  }

  private ReportInput results(Metrics metrics, Trend trend) {
    return new ReportInput(
        files().id(),
        files().name(),
        baseDirectory().toPath(),
        metricsFile().toPath(),
        reportsDirectory().toPath(),
        metrics,
        trend);
  }

  /** Where to look: the goal's own, the metrics, and the page or else the folder of the reports. */
  final String[] places(String own) {
    Set<String> names =
        formats().stream().map(ReportFormat::name).collect(Collectors.toCollection(TreeSet::new));
    List<String> places = new ArrayList<>(List.of(own));
    if (names.remove("JSON")) {
      places.add("Metrics: " + shown(metricsFile()));
    }
    if (names.contains("HTML")) {
      places.add("Report:  " + shown(new File(reportsDirectory(), "index.html")));
    } else if (!names.isEmpty()) {
      places.add("Reports: " + shown(reportsDirectory()));
    }
    return places.toArray(String[]::new);
  }

  private boolean hasNoStories(List<Event> events) {
    return events.stream()
        .filter(Event.RunStarted.class::isInstance)
        .map(Event.RunStarted.class::cast)
        .noneMatch(run -> run.goal().equals(goal()) && !run.stories().isEmpty());
  }

  private void noStories(StoryGoal goal) throws MojoFailureException {
    if (failIfNoStories) {
      throw new MojoFailureException(goal.noStories(goal.stories()));
    }
    getLog().info("There is no story in " + shown(goal.stories()) + ".");
  }

  boolean failIfNoStories() {
    return failIfNoStories;
  }

  File metricsFile() {
    return metricsFile == null ? built("metrics.json") : metricsFile;
  }

  private File reportsDirectory() {
    return reportsDirectory == null ? built("storygen-reports") : reportsDirectory;
  }
}
