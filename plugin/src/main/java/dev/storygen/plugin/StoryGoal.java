package dev.storygen.plugin;

import dev.storygen.history.Regression;
import dev.storygen.log.ConsoleLine;
import dev.storygen.metrics.Metrics;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** A goal over all stories of a folder, with reports, a history and a verdict. */
interface StoryGoal extends Goal {

  StoryReports reports();

  /** The folder of the stories. */
  File storiesDirectory();

  /** The message that a folder has no story, and what to do. */
  String noStories(File folder);

  /** The limits for a build that is worse than usual. */
  default Regression regression() {
    return Regression.none();
  }

  /**
   * The summary of the run.
   *
   * @param regressions what {@link #regression()} finds of the build
   */
  List<ConsoleLine> summary(Metrics metrics, List<ConsoleLine> regressions);

  /**
   * Fails the build if the run was not good enough.
   *
   * @param regressions what {@link #regression()} finds of the build
   */
  void judge(Metrics metrics, List<ConsoleLine> regressions)
      throws MojoExecutionException, MojoFailureException;

  @Override
  default void validate() {
    reports().validate();
  }

  @Override
  default boolean isReady() throws MojoFailureException {
    return reports().hasFolder(this);
  }

  @Override
  default void interrupted(RunEvents events) {
    reports().keep(events);
  }

  @Override
  default void conclude(RunEvents events)
      throws IOException, MojoExecutionException, MojoFailureException {
    reports().conclude(this, events);
  }
}
