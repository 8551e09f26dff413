package dev.storygen.provider;

import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import java.util.Locale;

/**
 * Converts text to spoken words: numbers, abbreviations, symbols. Deterministic and safe for use by
 * several threads.
 */
public interface SpeechNormalizer extends Provider {

  /**
   * Splits a script into sentences of tokens, each with its written and its spoken form. Words of
   * the script that are not spoken are listed in {@link Narration#omissions()}.
   *
   * @throws IllegalArgumentException if nothing in the script can be spoken, or the language is not
   *     supported
   */
  Narration normalize(Script script, NarrationOptions options);

  /**
   * Whether it has rules for a language. Without, numbers and symbols are passed to the voice as
   * written, and people are warned. The default has rules for all languages.
   */
  default boolean verbalizes(Locale language) {
    return true;
  }
}
