package dev.storygen.model;

/**
 * A word and when it is heard.
 *
 * @param text the word, with the punctuation that clings to it
 * @param start seconds from the start of the audio, not negative
 * @param end seconds from the start of the audio, not before {@code start}
 * @param measured false where the time was placed between measured neighbours
 */
public record Word(String text, double start, double end, boolean measured) {

  public Word {
    if (!(start >= 0 && end >= start)) {
      throw new IllegalArgumentException(
          "'" + text + "' has no possible time: " + start + " s to " + end + " s.");
    }
  }

  /** The same word, {@code seconds} later (earlier where negative, but never before 0). */
  public Word shifted(double seconds) {
    return new Word(text, Math.max(0, start + seconds), Math.max(0, end + seconds), measured);
  }

  /** The same word, not later than a time in seconds. */
  public Word endingBy(double latest) {
    return end <= latest ? this : new Word(text, Math.min(start, latest), latest, measured);
  }
}
