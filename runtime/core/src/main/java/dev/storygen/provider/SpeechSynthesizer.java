package dev.storygen.provider;

import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Speaks. Safe for use by many threads. */
public interface SpeechSynthesizer extends Provider {

  /**
   * The extension of the files that it writes. {@code wav} means mono 16-bit PCM; where there is a
   * {@link #service()}, the audio is decoded, and so judged, whatever it is.
   */
  default String extension() {
    return "wav";
  }

  /**
   * The longest text, in characters, that it speaks in one call. A longer narration is split at
   * sentence ends, and the parts are joined.
   */
  default int longestText() {
    return Integer.MAX_VALUE;
  }

  /**
   * Speaks a narration, or a part of one, into a file.
   *
   * @param audio where to write, with {@link #extension()}
   * @return where the voice knows them, a time for every word of {@link Narration#words()}, in
   *     seconds from the start of the file; else empty
   * @throws TransientException if trying again may help
   * @throws IOException if the file cannot be written or a service that it needs refuses
   * @throws IllegalArgumentException if it has no voice for the language
   */
  List<Word> speak(
      Narration narration, Gender gender, Locale language, Path audio, UsageMeter meter)
      throws IOException;
}
