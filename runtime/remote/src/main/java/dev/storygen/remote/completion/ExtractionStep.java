package dev.storygen.remote.completion;

/** Removes one kind of text that is not part of the script. Its time is linear in the text. */
@FunctionalInterface
interface ExtractionStep {

  /**
   * Removes what it knows.
   *
   * @param omissions receives what is removed, unless it is only markup
   * @return the rest; may be blank
   * @throws UnusableAnswerException if the script cannot be told apart from other text
   */
  String apply(String text, Omissions omissions) throws UnusableAnswerException;
}
