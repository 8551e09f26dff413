package dev.storygen.provider;

/**
 * Counts what a call used up. A provider tells it as soon as it knows, before it judges the answer:
 * a useless answer is charged too.
 */
@FunctionalInterface
public interface UsageMeter {

  /**
   * Adds to what was used.
   *
   * @param amount not negative
   */
  void used(Resource resource, long amount);

  /** For whom nobody charges. */
  static UsageMeter none() {
    return (resource, amount) -> {};
  }
}
