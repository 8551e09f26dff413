package dev.storygen.speech;

import dev.storygen.provider.Options;
import java.util.List;

/**
 * What an aligner has to recognise of a narration. Measured with the embedded aligner: of speech
 * that says its script it recognises 83 % or more of the words and misses 3 in a row at most; of
 * speech that lacks a sentence, or ends in another text, it misses 8 or more in a row.
 *
 * @param minRecognised share of the words that the aligner has to recognise, 0 to 1
 * @param maxMissing the most words in a row that it may miss, from 0
 */
public record SpeechLimits(double minRecognised, int maxMissing) {

  private static final String MIN_RECOGNISED = "minRecognised";
  private static final String MAX_MISSING = "maxMissing";

  /** 60 % of the words, and 6 missing words in a row. */
  public static SpeechLimits defaults() {
    return new SpeechLimits(0.6, 6);
  }

  /**
   * Reads the limits; {@link #defaults()} for those that are not set. The settings are taken out of
   * the options.
   *
   * @throws IllegalArgumentException if a setting is invalid
   */
  public static SpeechLimits of(Options settings) {
    SpeechLimits defaults = defaults();
    return new SpeechLimits(
        settings.number(MIN_RECOGNISED, 0, 1).orElse(defaults.minRecognised),
        settings.whole(MAX_MISSING, defaults.maxMissing, 0, Integer.MAX_VALUE));
  }

  /** The names of the settings. */
  public static List<String> settings() {
    return List.of(MIN_RECOGNISED, MAX_MISSING);
  }
}
