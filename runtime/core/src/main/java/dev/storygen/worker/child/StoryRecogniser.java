package dev.storygen.worker.child;

import dev.storygen.check.Recogniser;
import dev.storygen.pipeline.SpeechRecognition;
import dev.storygen.speech.Heard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The recogniser of one story.
 *
 * @param service that transcribes; empty where no check asks for it
 * @param aligner the embedded one; empty where no check asks for it
 */
record StoryRecogniser(
    String story, Optional<SpeechRecognition> service, Optional<SpeechRecognition> aligner)
    implements Recogniser {

  @Override
  public Heard transcribe(Path audio, String script, Optional<Locale> language) throws IOException {
    return service.isPresent()
        ? service.get().hear(story, audio, script, language)
        : Recogniser.none().transcribe(audio, script, language);
  }

  @Override
  public Heard align(Path audio, String script, Locale language) throws IOException {
    return aligner.isPresent()
        ? aligner.get().hear(story, audio, script, Optional.of(language))
        : Recogniser.none().align(audio, script, language);
  }
}
