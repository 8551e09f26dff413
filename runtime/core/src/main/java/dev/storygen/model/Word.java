package dev.storygen.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A word and when it is heard.
 *
 * @param text the word, with the punctuation that clings to it
 * @param start seconds from the start of the audio, not negative
 * @param end seconds from the start of the audio, not before {@code start}
 * @param measured false where the time was placed between measured neighbours
 * @param glued whether no space separates it from the word before it, as in Chinese
 */
public record Word(
    String text,
    double start,
    double end,
    boolean measured,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean glued) {

  /** A word with a space before it. */
  public Word(String text, double start, double end, boolean measured) {
    this(text, start, end, measured, false);
  }

  public Word {
    if (!(start >= 0 && end >= start)) {
      throw new IllegalArgumentException(
          "'" + text + "' has no possible time: " + start + " s to " + end + " s.");
    }
  }

  /** The words as a text, with a space between two that are not glued. */
  public static String joined(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      text.append(text.isEmpty() || word.glued ? "" : " ").append(word.text);
    }
    return text.toString();
  }

  /** The same word, {@code seconds} later (earlier where negative, but never before 0). */
  public Word shifted(double seconds) {
    return new Word(
        text, Math.max(0, start + seconds), Math.max(0, end + seconds), measured, glued);
  }

  /** The same word, not later than a time in seconds. */
  public Word endingBy(double latest) {
    return end <= latest ? this : new Word(text, Math.min(start, latest), latest, measured, glued);
  }
}
