package dev.storygen.speech;

import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Hears the words of a recording in one language. */
public interface Transcriber {

  /** Whether the aligner supports the language. */
  boolean supportsLanguage();

  /**
   * Transcribes a recording.
   *
   * @param wav mono 16-bit PCM WAV
   * @param narration what the voice was asked to say
   * @return the recognised words in order, in their spoken forms
   * @throws IOException if the aligner failed; never one that a retry of the voice may resolve
   */
  List<Word> transcribe(Path wav, Narration narration) throws IOException;
}
