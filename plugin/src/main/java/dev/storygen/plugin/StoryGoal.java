package dev.storygen.plugin;

import dev.storygen.history.Regression;
import dev.storygen.log.ConsoleLine;
import dev.storygen.metrics.Metrics;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** A goal over all stories of a folder. */
interface StoryGoal {

  /** The folder that has the stories. */
  File stories();

  /** What to say, and what to do, where there is no story at all in a folder. */
  String noStories(File folder);

  /** How much worse than usual the build may be. */
  default Regression regression() {
    return Regression.none();
  }

  /**
   * What it says at its end, of its own run.
   *
   * @param regressions what {@link #regression()} finds of the build
   */
  List<ConsoleLine> lastWords(Metrics metrics, List<ConsoleLine> regressions);

  /**
   * Fails the build where the run was not good enough.
   *
   * @param regressions what {@link #regression()} finds of the build
   */
  void judge(Metrics metrics, List<ConsoleLine> regressions)
      throws MojoExecutionException, MojoFailureException;
}
