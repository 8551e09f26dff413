package dev.storygen.speech;

import dev.storygen.provider.Options;
import java.util.List;

/**
 * What an aligner has to recognise of a narration. Measured with the embedded aligner: of speech
 * that says its script it recognises 83 % or more of the words and misses 3 in a row at most; of
 * speech that lacks a sentence, or ends in another text, it misses 8 or more in a row.
 *
 * @param minAlignment share of the words that the aligner has to recognise, 0 to 1
 * @param maxMissing the most words in a row that it may miss, from 0
 */
public record SpeechLimits(double minAlignment, int maxMissing) {

  /** {@code storygen.minAlignment} by default. */
  public static final double MIN_ALIGNMENT = 0.75;

  /** A little below the 83 % that were measured. */
  private static final double CERTAIN = 0.8;

  private static final String MAX_MISSING = "maxMissing";

  public SpeechLimits {
    if (!(minAlignment >= 0 && minAlignment <= 1)) {
      throw new IllegalArgumentException(
          "storygen.minAlignment is "
              + minAlignment
              + ", but expected a share from 0 to 1, as "
              + MIN_ALIGNMENT
              + ".");
    }
  }

  /** 75 % of the words, and 6 missing words in a row. */
  public static SpeechLimits defaults() {
    return new SpeechLimits(MIN_ALIGNMENT, 6);
  }

  /** What every voice reaches that says its script: a voice below it may not. */
  static SpeechLimits certain() {
    return new SpeechLimits(CERTAIN, defaults().maxMissing);
  }

  /**
   * Reads the limit of missing words, as by {@link #defaults()} where it is not set. The setting is
   * taken out of the options.
   *
   * @throws IllegalArgumentException if a setting is invalid
   */
  public static SpeechLimits of(double minAlignment, Options settings) {
    return new SpeechLimits(
        minAlignment, settings.whole(MAX_MISSING, defaults().maxMissing, 0, Integer.MAX_VALUE));
  }

  /** The names of the settings. */
  public static List<String> settings() {
    return List.of(MAX_MISSING);
  }
}
