package dev.storygen.provider;

/**
 * Counts the usage of a call. A provider reports usage before it validates the response: an invalid
 * response is billed, too.
 */
@FunctionalInterface
public interface UsageMeter {

  /**
   * Adds usage.
   *
   * @param amount not negative
   */
  void used(Resource resource, long amount);

  /** A meter that ignores usage, for providers without a service. */
  static UsageMeter none() {
    return (resource, amount) -> {};
  }
}
