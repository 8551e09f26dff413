package dev.storygen.spark;

import dev.storygen.spark.task.StoryOutcome;
import dev.storygen.spark.task.StoryTask;
import java.io.UncheckedIOException;

/** Carries out a task somewhere. */
@FunctionalInterface
interface Cluster {

  /**
   * Waits for an attempt.
   *
   * @throws UncheckedIOException if the driver cannot work on
   * @throws Exception if the attempt was lost, as with its executor
   */
  StoryOutcome make(StoryTask task) throws Exception;
}
