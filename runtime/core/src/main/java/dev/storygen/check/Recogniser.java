package dev.storygen.check;

import dev.storygen.speech.Heard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognises the speech of one story, for the checks that are made on request. Both methods throw
 * an {@link IOException} that says why and what to do where nothing can be recognised, and an
 * {@link dev.storygen.media.UnreadableMediaException} where the file cannot be decoded.
 */
public interface Recogniser {

  /**
   * What the service of {@code <providers><transcription>} hears.
   *
   * @param audio any file with an audio stream
   * @param script what should be heard
   * @param language of the script; empty where the service has to find out
   */
  Heard transcribe(Path audio, String script, Optional<Locale> language) throws IOException;

  /**
   * The words of the script that the embedded aligner finds.
   *
   * @param audio any file with an audio stream
   */
  Heard align(Path audio, String script, Locale language) throws IOException;

  /** Recognises nothing, where the settings for all stories ask for no recogniser. */
  static Recogniser none() {
    return new Recogniser() {
      @Override
      public Heard transcribe(Path audio, String script, Optional<Locale> language)
          throws IOException {
        throw new IOException(
            "no service that recognises speech was started, since the POM and the command line do"
                + " not ask for the check. Set <checks><transcript-match><severity> in the POM;"
                + " stories can turn it off");
      }

      @Override
      public Heard align(Path audio, String script, Locale language) throws IOException {
        throw new IOException(
            "the embedded aligner was not started, since the POM and the command line do not ask"
                + " for it. Set <checks><alignment-accuracy><align>1 in the POM; stories can turn"
                + " it off");
      }
    };
  }
}
