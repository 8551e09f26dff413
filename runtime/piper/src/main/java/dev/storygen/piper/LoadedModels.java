package dev.storygen.piper;

import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderModule;
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
   * A voice of a brief: {@code voices/ben.onnx} or {@code org.example:voice-ben:1.0}, and {@code
   * voices/many.onnx#ben} for a speaker of a model.
   *
   * @param speaker empty for the first
   */
  record ModelVoice(String model, Optional<String> speaker) {

    private static final String EXTENSION = ".onnx";

    /** Empty for a name that is neither a file of a model nor an artefact. */
    static Optional<ModelVoice> of(String name) {
      int speaker = name.indexOf('#');
      String model = speaker < 0 ? name : name.substring(0, speaker);
      return ProviderModule.isArtefact(model) || model.toLowerCase(Locale.ROOT).endsWith(EXTENSION)
          ? Optional.of(
              new ModelVoice(
                  model, speaker < 0 ? Optional.empty() : Optional.of(name.substring(speaker + 1))))
          : Optional.empty();
    }
  }

  /**
   * A model.
   *
   * @param name a file relative to the project, or an artefact
   * @throws IllegalArgumentException if it cannot be used, or there are too many
   */
  synchronized VoiceModel get(String name) {
    VoiceModel known = models.get(name);
    if (known != null) {
      return known;
    }
    if (models.size() == MAX_MODELS) {
      throw new IllegalArgumentException(
          "%s is one more than the %d models that are in memory at once. Use fewer in a build."
              .formatted(name, MAX_MODELS));
    }
    VoiceModel model = VoiceModel.load(ModelFiles.ofSpeaker(name, options));
    PiperVoice.requireEspeak(model);
    models.put(name, model);
    return model;
  }
}
