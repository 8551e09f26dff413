package dev.storygen.cache;

import java.util.HashSet;
import java.util.Set;

/**
 * Lets one thread at a time work on what has one key: what is wanted twice at once is made once,
 * and found by the second. Work must not wait for another key.
 */
public final class Turns {

  private final Set<String> taken = new HashSet<>();

  /**
   * Work that is done in turn.
   *
   * @param <T> its result
   * @param <E> what it throws
   */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does work while no other thread does work of this key. */
  public <T, E extends Exception> T take(String key, Work<T, E> work)
      throws E, InterruptedException {
    synchronized (taken) {
      while (!taken.add(key)) {
        taken.wait();
      }
    }
    try {
      return work.run();
    } finally {
      synchronized (taken) {
        taken.remove(key);
        taken.notifyAll();
      }
    }
  }
}
