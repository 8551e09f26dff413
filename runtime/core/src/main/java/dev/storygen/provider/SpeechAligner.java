package dev.storygen.provider;

import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Transcribes a voiceover: recognised words with times. Safe for use by several threads. */
public interface SpeechAligner extends Provider {

  /**
   * The sample rate in Hz of the mono 16-bit PCM WAV that it reads; empty if it reads the voiceover
   * file.
   */
  default OptionalInt sampleRate() {
    return OptionalInt.empty();
  }

  /**
   * Transcribes a voiceover.
   *
   * @param audio the file to transcribe, in the format of {@link #sampleRate()}
   * @param expected the narration, as a hint; the recognised words may differ
   * @return the recognised words in order, each with a measured time
   * @throws TransientException if a retry may help
   * @throws IOException if the audio cannot be read or a service that it needs refuses
   */
  List<Word> transcribe(Path audio, Narration expected, Locale language, UsageMeter meter)
      throws IOException;
}
