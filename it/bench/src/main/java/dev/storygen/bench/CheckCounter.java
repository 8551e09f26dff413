package dev.storygen.bench;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts checks, for what did not do its work is not to be timed. Safe for many threads. */
final class CheckCounter {

  private final AtomicInteger passed = new AtomicInteger();
  private final ConcurrentHashMap<String, String> others = new ConcurrentHashMap<>();

  void passed() {
    passed.incrementAndGet();
  }

  /** A check that did not pass. */
  void other(String check, String why) {
    others.putIfAbsent(check, why);
  }

  /**
   * Holds the counts against what there is to do.
   *
   * @throws IllegalStateException unless all checks of all stories were made and passed
   */
  void require(int stories, int checks) {
    if (!others.isEmpty() || passed.get() != stories * checks) {
      throw new IllegalStateException(
          "Of "
              + stories * checks
              + " checks "
              + passed
              + " passed. The first of each check that did not: "
              + others);
    }
  }
}
