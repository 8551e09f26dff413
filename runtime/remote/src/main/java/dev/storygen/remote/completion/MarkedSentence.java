package dev.storygen.remote.completion;

import java.util.regex.Pattern;

/**
 * A sentence that contains marks: a story that quotes them, or an answer with reasoning within it.
 */
final class MarkedSentence {

  private static final Pattern BEGUN = Pattern.compile("[\\p{L}\\p{N},;:–—-][ \\t]{0,3}$");

  private static final Pattern GOES_ON = Pattern.compile("[.,;!?]|[ \\t]{0,3}\\p{Ll}");

  /** Characters before a mark that are examined. */
  private static final int BEFORE = 10;

  private MarkedSentence() {}

  /**
   * Whether a sentence begins before a block and goes on after it.
   *
   * @param start index of the block
   * @param end index after it
   */
  static boolean contains(String text, int start, int end) {
    return GOES_ON.matcher(text).region(end, text.length()).lookingAt()
        && BEGUN.matcher(text.substring(Math.max(0, start - BEFORE), start)).find();
  }
}
