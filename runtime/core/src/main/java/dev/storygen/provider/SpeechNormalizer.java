package dev.storygen.provider;

import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import java.util.Locale;

/** Makes text speakable: the same script gives the same narration. Safe for use by many threads. */
public interface SpeechNormalizer extends Provider {

  /**
   * Turns a script into what is heard and what is shown.
   *
   * @throws IllegalArgumentException if nothing in the script can be spoken, or the language is not
   *     supported
   */
  Narration normalize(Script script, Locale language);
}
