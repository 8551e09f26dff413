package dev.storygen.history;

/**
 * How one kind of operation went.
 *
 * @param count successes and failures
 * @param totalSeconds of all
 * @param maxSeconds of all
 * @param medianSeconds of those that did their work: neither failed, nor had its result at hand;
 *     null where there were none
 */
public record PastOperation(
    int count, int failures, double totalSeconds, double maxSeconds, Double medianSeconds) {

  /** Over successes and failures. */
  public double averageSeconds() {
    return count == 0 ? 0 : totalSeconds / count;
  }
}
