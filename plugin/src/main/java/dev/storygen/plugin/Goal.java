package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A goal whose work a worker process does. {@link GoalRunner} calls the methods in the order in
 * which they stand here.
 */
interface Goal {

  /** The goal's name. */
  String goal();

  /**
   * The worker's task.
   *
   * @throws IllegalArgumentException if a parameter is unknown or invalid
   */
  Task task(GroupedProperties properties);

  /** The file of the run's events in {@code target/storygen}. */
  default String eventsFile() {
    return "events.jsonl";
  }

  /** The parameters of the run. */
  default RunParameters runParameters() {
    return RunParameters.none();
  }

  /**
   * Validates the parameters that are not part of the task.
   *
   * @throws IllegalArgumentException if one is invalid
   */
  default void validate() {}

  /** Whether there is work to do; logs the reason if not. */
  default boolean isReady() throws MojoFailureException {
    return true;
  }

  /** What the goal locks while it runs; nothing by default. */
  default LockedFolders lockedFolders() {
    return LockedFolders.none();
  }

  /** What the worker process of a task needs. */
  WorkerSetup setup(Task task);

  /** No worker can start, as what it runs on is missing or damaged. */
  default void withoutWorker(MojoExecutionException reason) throws MojoExecutionException {
    throw reason;
  }

  /** Gets each event when it happens. */
  default Consumer<Event> listener() {
    return event -> {};
  }

  /** Saves the results of a run that was interrupted or failed. */
  default void interrupted(RunEvents events) {}

  /** Reports the results, and fails the build if they are not good enough. */
  void conclude(RunEvents events) throws IOException, MojoExecutionException, MojoFailureException;
}
