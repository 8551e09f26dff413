package dev.storygen.bench;

import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.model.CheckOutcome;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts check results: the time of a run in which a check did not pass is not reported. Safe for
 * use by many threads.
 */
final class CheckCounter implements EventHandler {

  private final AtomicInteger passed = new AtomicInteger();
  private final ConcurrentHashMap<String, String> failed = new ConcurrentHashMap<>();

  @Override
  public void on(RunRejected run) {
    failed("request", run.message());
  }

  @Override
  public void on(CheckDone check) {
    count(check.outcome());
  }

  void count(CheckOutcome outcome) {
    if (outcome.passed()) {
      passed.incrementAndGet();
    } else {
      failed(outcome.check(), outcome.message());
    }
  }

  private void failed(String check, String problem) {
    failed.putIfAbsent(check, problem);
  }

  /**
   * A check that does not apply to the story has no outcome.
   *
   * @param stories that were checked, all alike
   * @throws IllegalStateException unless all checks that apply passed for all stories
   */
  void requireAllPassed(int stories) {
    if (!failed.isEmpty() || passed.get() == 0 || passed.get() % stories != 0) {
      throw new IllegalStateException(
          passed
              + " checks of "
              + stories
              + " stories passed. The first failure of each check: "
              + failed);
    }
  }
}
