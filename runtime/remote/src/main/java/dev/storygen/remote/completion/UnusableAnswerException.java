package dev.storygen.remote.completion;

/** An answer whose script cannot be told apart from other text. */
final class UnusableAnswerException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * An unusable answer.
   *
   * @param predicate the rest of a sentence whose subject is the service: {@code answered with two
   *     versions of the script}
   */
  UnusableAnswerException(String predicate) {
    super(predicate);
  }
}
