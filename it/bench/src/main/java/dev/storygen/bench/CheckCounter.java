package dev.storygen.bench;

import dev.storygen.event.CheckDone;
import dev.storygen.event.EventHandler;
import dev.storygen.event.RunRejected;
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
    if (check.status().equals("passed")) {
      passed();
    } else {
      failed(check.check(), check.message());
    }
  }

  void passed() {
    passed.incrementAndGet();
  }

  /** A check that was violated or unmeasured. */
  void failed(String check, String problem) {
    failed.putIfAbsent(check, problem);
  }

  /**
   * @param stories that were checked
   * @param checks per story
   * @throws IllegalStateException unless all checks of all stories passed
   */
  void requireAllPassed(int stories, int checks) {
    if (!failed.isEmpty() || passed.get() != stories * checks) {
      throw new IllegalStateException(
          passed
              + " of "
              + stories * checks
              + " checks passed. The first failure of each check: "
              + failed);
    }
  }
}
