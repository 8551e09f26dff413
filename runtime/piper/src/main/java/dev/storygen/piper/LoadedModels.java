package dev.storygen.piper;

import dev.storygen.provider.Options;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The models of speakers that briefs name, each loaded once for all stories. Safe for use by
 * several threads.
 */
final class LoadedModels {

  /** A voice has up to 110 MB of weights, which stay in memory. */
  static final int MAX_MODELS = 8;

  private final Options options;
  private final Map<String, VoiceModel> models = new ConcurrentHashMap<>();

  LoadedModels(Options options) {
    this.options = options;
  }

  /**
   * A voice of a brief: {@code voices/ben.onnx}, or {@code voices/many.onnx#ben} for a speaker of a
   * model.
   *
   * @param speaker empty for the first
   */
  record ModelVoice(String model, Optional<String> speaker) {

    private static final String EXTENSION = ".onnx";

    /** Empty for a name that is no file of a model. */
    static Optional<ModelVoice> of(String name) {
      int speaker = name.indexOf('#');
      String model = speaker < 0 ? name : name.substring(0, speaker);
      return model.toLowerCase(Locale.ROOT).endsWith(EXTENSION)
          ? Optional.of(
              new ModelVoice(
                  model, speaker < 0 ? Optional.empty() : Optional.of(name.substring(speaker + 1))))
          : Optional.empty();
    }
  }

  /**
   * A model.
   *
   * @param file relative to the project
   * @throws IllegalArgumentException if it cannot be used, or there are too many
   */
  synchronized VoiceModel get(String file) {
    VoiceModel known = models.get(file);
    if (known != null) {
      return known;
    }
    if (models.size() == MAX_MODELS) {
      throw new IllegalArgumentException(
          "%s is one more than the %d models that are in memory at once. Use fewer in a build."
              .formatted(file, MAX_MODELS));
    }
    VoiceModel model = VoiceModel.load(ModelFiles.ofSpeaker(file, options));
    PiperVoice.requireEspeak(model);
    models.put(file, model);
    return model;
  }
}
