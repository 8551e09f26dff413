package dev.storygen.provider;

import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Listens: says which words are heard when. Safe for use by many threads. */
public interface SpeechAligner extends Provider {

  /**
   * The sample rate of mono 16-bit PCM WAV that it wants to hear; empty where it takes the
   * voiceover as it is.
   */
  default OptionalInt sampleRate() {
    return OptionalInt.empty();
  }

  /**
   * Listens to a voiceover.
   *
   * @param audio what to hear, as {@link #sampleRate()} asks
   * @param expected the narration that should be heard, as a help; what is heard may differ
   * @return the words heard, in order, each with a measured time
   * @throws TransientException if trying again may help
   * @throws IOException if the audio cannot be read or a service that it needs refuses
   */
  List<Word> transcribe(Path audio, Narration expected, Locale language, UsageMeter meter)
      throws IOException;
}
