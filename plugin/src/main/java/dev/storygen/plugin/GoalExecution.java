package dev.storygen.plugin;

import dev.storygen.media.FileNames;
import dev.storygen.service.FailureMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Executes the body of a goal: handles {@code skip} and turns exceptions into Maven's. */
final class GoalExecution {

  /** The work of a goal. */
  @FunctionalInterface
  interface Body {
    void run()
        throws IOException, InterruptedException, MojoExecutionException, MojoFailureException;
  }

  private GoalExecution() {}

  /** The line that a skipped goal logs. */
  static String skipped(String goal) {
    return "storygen:" + goal + " is skipped (storygen.skip).";
  }

  static void run(String goal, boolean skip, Log log, Body body)
      throws MojoExecutionException, MojoFailureException {
    if (skip) {
      log.info(skipped(goal));
      return;
    }
    try {
      body.run();
    } catch (InvalidPathException e) {
      throw new MojoExecutionException(FileNames.unusable("'" + e.getInput() + "'"), e);
    } catch (IOException e) {
      throw new MojoExecutionException(FailureMessages.describe(e), e);
    } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("storygen:" + goal + " was interrupted.", e);
    }
  }
}
