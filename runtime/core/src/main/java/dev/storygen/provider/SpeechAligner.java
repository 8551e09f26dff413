package dev.storygen.provider;

import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Transcribes a voice: recognised words with times. Safe for use by several threads. */
public interface SpeechAligner extends Provider {

  /** The sample rate in Hz of the WAV that it reads. */
  default int sampleRate() {
    return 16_000;
  }

  /** Whether it recognises a language. The default supports all. */
  default boolean supports(Locale language) {
    return true;
  }

  /**
   * Transcribes a voice, or a part of one.
   *
   * @param audio mono 16-bit PCM WAV at {@link #sampleRate()}
   * @param expected the narration, as a hint; the recognised words may differ
   * @return the recognised words in order, each with a measured time; empty if it recognises none
   * @throws TransientException if a retry may help
   * @throws IOException if the audio cannot be read or a service that it needs refuses
   */
  List<Word> transcribe(Path audio, Narration expected, Locale language, UsageMeter meter)
      throws IOException;
}
