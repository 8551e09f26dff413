package dev.storygen.report.html;

import dev.storygen.report.Metrics.CheckOutcome;
import dev.storygen.report.Metrics.Operation;
import dev.storygen.report.Retry;
import dev.storygen.report.StoryRun;
import java.util.List;

/**
 * All that the metrics say of one story.
 *
 * @param number its place by name, from 1
 * @param run null where the metrics know it by operations or checks alone
 * @param operations by time
 * @param checks in the order that they were made
 * @param retries by time
 */
record Story(
    int number,
    String name,
    StoryRun run,
    List<Operation> operations,
    List<CheckOutcome> checks,
    List<Retry> retries) {

  /** What links to the story's section point at. */
  String id() {
    return "story-" + number;
  }

  /** Of its brief; empty where there is none. */
  String title() {
    return run == null || run.title() == null ? "" : run.title();
  }
}
