package dev.storygen.speech;

import dev.storygen.model.ShownWord;
import java.util.List;
import java.util.Locale;

/** Where a line of a text is broken well: where a caption is. */
public final class LineBreaks {

  private LineBreaks() {}

  /**
   * What a break before each word costs, from 0 after punctuation to 60 between words that belong
   * together, such as an article and its noun.
   *
   * @param words of the text, as they are shown
   */
  public static double[] costs(List<ShownWord> words, Locale language) {
    return CueBreaks.costs(words, language);
  }
}
