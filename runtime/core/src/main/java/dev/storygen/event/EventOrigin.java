package dev.storygen.event;

import java.util.UUID;

/**
 * Which process wrote an event.
 *
 * @param build id of the Maven invocation
 * @param run id of the execution of a goal, unique over all builds
 * @param worker the number of the worker process within its run, from 1; {@value #PARENT} for
 *     Maven's own process
 */
public record EventOrigin(String build, String run, String worker) {

  /** Of events that Maven's process appends. */
  public static final String PARENT = "parent";

  /** Maven's process in a new run. */
  public static EventOrigin newRun(String build) {
    return new EventOrigin(build, UUID.randomUUID().toString(), PARENT);
  }

  /** A worker process of the same run. */
  public EventOrigin ofWorker(int number) {
    return new EventOrigin(build, run, String.valueOf(number));
  }
}
