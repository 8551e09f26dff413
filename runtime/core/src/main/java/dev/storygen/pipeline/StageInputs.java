package dev.storygen.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.StoryWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The work of providers whose inputs are known before any work, without the providers. */
final class StageInputs {

  private StageInputs() {}

  static KeptWork<Script> script(StoryWriter writer, ScriptRequest request) {
    return KeptWork.of(
        Inputs.of("script", 1).with(writer.scriptInputs(request)), new TypeReference<>() {});
  }

  static KeptWork<Script> revision(StoryWriter writer, ScriptRequest request, Script script) {
    return KeptWork.of(
        Inputs.of("revise", 1).with("script", script.text()).with(writer.revisionInputs(request)),
        new TypeReference<>() {});
  }

  /**
   * The words of a recording, as a recogniser hears them.
   *
   * @param recording any file with an audio stream
   * @throws IOException if it cannot be read
   */
  static Inputs transcription(Path recording, Narration narration, Locale language)
      throws IOException {
    return Inputs.of("transcription", 1)
        .withFile("recording", recording)
        .with("narration", narration.text())
        .with("language", language);
  }

  /**
   * The image of a scene.
   *
   * @param number of the scene, from 1
   * @param image where to write it
   */
  static KeptWork<String> image(
      ImageGenerator generator, ImageContext context, String scene, int number, Path image) {
    return KeptWork.of(
            Inputs.of("image", 2).with(generator.inputs(context, scene)),
            new TypeReference<String>() {},
            Map.of("image", image))
        .as("scene " + number);
  }
}
