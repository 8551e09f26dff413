package dev.storygen.plugin;

import dev.storygen.brief.BaselineFile;
import dev.storygen.check.BaselineUpdate;
import dev.storygen.event.Event;
import dev.storygen.metrics.BaselineFold;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.model.BaselineEntry;
import dev.storygen.report.ConsoleSummary;
import dev.storygen.worker.Task;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks every story as {@code verify} does, and writes the violations to a file to commit: {@code
 * verify} then fails only on new and on worse ones. Needs no project.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends GateMojo {

  /** Modules that are built in parallel may share a file. */
  private static final Object FILE = new Object();

  @Override
  public String goal() {
    return "baseline";
  }

  @Override
  public String eventsFile() {
    return "baseline.jsonl";
  }

  @Override
  public Task task(GroupedProperties properties) {
    return check(properties, true);
  }

  @Override
  public boolean isReady() throws MojoFailureException {
    boolean exists = Files.isDirectory(storiesDirectory().toPath());
    if (!exists) {
      reportNoStories();
    }
    return exists;
  }

  /** A check that could not measure is not accepted: nobody knows what it would be. */
  @Override
  public void conclude(RunEvents events)
      throws IOException, MojoExecutionException, MojoFailureException {
    List<Event> run = events.ofRun();
    Metrics metrics = MetricsFold.of(run);
    if (metrics.checks().isEmpty() && !StoryReports.isNothingChanged(metrics)) {
      reportNoStories();
      return;
    }
    write(metrics, BaselineFold.judged(run));
    if (!metrics.unexplained().isEmpty()) {
      throw new MojoExecutionException(
          "A baseline does not accept what could not be measured:\n"
              + ConsoleSummary.firstFailures(ConsoleSummary.failedChecks(metrics)));
    }
  }

  private void write(Metrics metrics, List<BaselineEntry.Key> judged) throws IOException {
    Path file = baselineFile();
    synchronized (FILE) {
      boolean present = Files.exists(file);
      List<BaselineEntry> before = present ? BaselineFile.read(file, shown(file), null) : List.of();
      BaselineUpdate update = BaselineUpdate.of(before, baselineFolder(), metrics.checks(), judged);
      if (!present && update.entries().isEmpty()) {
        getLog().info("There is no violation to accept, so no baseline is written.");
        return;
      }
      BaselineFile.write(file, update.entries());
      getLog().info(summary(file, update));
      if (metrics.selection() != null) {
        getLog().info(metrics.selection().text() + ".");
      }
    }
  }

  private String summary(Path file, BaselineUpdate update) {
    int entries = update.entries().size();
    long stories = update.entries().stream().map(BaselineEntry::story).distinct().count();
    return "%s: %s of %s (%d added, %d removed). Commit the file."
        .formatted(
            shown(file),
            entries == 1 ? "1 accepted violation" : entries + " accepted violations",
            stories == 1 ? "1 story" : stories + " stories",
            update.added(),
            update.removed());
  }

  private String shown(Path file) {
    return files().shown(file.toFile());
  }

  private void reportNoStories() throws MojoFailureException {
    File folder = storiesDirectory();
    if (failIfNoStories()) {
      throw new MojoFailureException(noStories(folder));
    }
    getLog().info("There is no story in " + files().shown(folder) + ".");
  }
}
