package dev.storygen.media;

/**
 * An element of TTML that is not closed yet.
 *
 * @param name without prefix
 * @param times its own, or those of the element around it
 * @param cue that its text belongs to; null if its text is not shown
 * @param line from 1
 */
record TtmlElement(String name, Times times, Shown cue, int line) {

  /** The text of a cue while it is read. */
  record Shown(Times times, StringBuilder text, int line) {}

  /**
   * When an element is shown.
   *
   * @param begin seconds
   * @param end seconds; not a number where nothing says it
   * @param own whether the element itself says it
   * @param timed whether it or an element around it says it
   * @param wrong what is no time; null without
   */
  record Times(double begin, double end, boolean own, boolean timed, String wrong) {

    static final Times UNKNOWN = new Times(0, Double.NaN, false, false, null);

    boolean known() {
      return timed && !Double.isNaN(end);
    }
  }
}
