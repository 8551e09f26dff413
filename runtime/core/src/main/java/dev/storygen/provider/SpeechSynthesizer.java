package dev.storygen.provider;

import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Voiceover;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Speaks. Safe for use by many threads. */
public interface SpeechSynthesizer extends Provider {

  /**
   * Speaks a narration into a file.
   *
   * @param wav where to write mono 16-bit PCM WAV
   * @return the file with its decoded length and, where the voice knows them, a time for every word
   *     of {@link Narration#words()}
   * @throws IOException if the file cannot be written or a service that it needs fails
   * @throws IllegalArgumentException if it has no voice for the language
   */
  Voiceover speak(Narration narration, Gender gender, Locale language, Path wav) throws IOException;
}
