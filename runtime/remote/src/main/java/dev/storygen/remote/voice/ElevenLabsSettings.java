package dev.storygen.remote.voice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storygen.provider.Options;
import java.util.List;

/**
 * Settings of speech synthesis as fields of ElevenLabs' request. Fields that are not configured are
 * not sent.
 */
final class ElevenLabsSettings {

  private static final List<String> NORMALIZATIONS = List.of("auto", "on", "off");

  private ElevenLabsSettings() {}

  /**
   * Reads {@code languageCode}, {@code seed}, {@code applyTextNormalization} and {@code
   * voiceSettings}. Ranges are from ElevenLabs' API reference.
   */
  static ObjectNode requestFields(Options options) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    options.text("languageCode").ifPresent(code -> fields.put("language_code", code));
    int seed = options.whole("seed", -1, 0, Integer.MAX_VALUE);
    if (seed >= 0) {
      fields.put("seed", seed);
    }
    options
        .text("applyTextNormalization")
        .ifPresent(
            mode -> fields.put("apply_text_normalization", requireNormalization(mode, options)));
    ObjectNode voice = voiceSettings(options);
    if (!voice.isEmpty()) {
      fields.set("voice_settings", voice);
    }
    return fields;
  }

  private static String requireNormalization(String mode, Options options) {
    if (!NORMALIZATIONS.contains(mode)) {
      throw options.expected("applyTextNormalization", mode, "one of " + NORMALIZATIONS);
    }
    return mode;
  }

  private static ObjectNode voiceSettings(Options options) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    putNumber(options, "stability", 0, 1, settings, "stability");
    putNumber(options, "similarityBoost", 0, 1, settings, "similarity_boost");
    putNumber(options, "style", 0, 1, settings, "style");
    putNumber(options, "speed", 0.7, 1.2, settings, "speed");
    options
        .text("voiceSettings.useSpeakerBoost")
        .ifPresent(text -> settings.put("use_speaker_boost", requireFlag(text, options)));
    return settings;
  }

  private static boolean requireFlag(String text, Options options) {
    if (!text.equals("true") && !text.equals("false")) {
      throw options.expected("voiceSettings.useSpeakerBoost", text, "true or false");
    }
    return text.equals("true");
  }

  private static void putNumber(
      Options options, String name, double min, double max, ObjectNode settings, String field) {
    options
        .number("voiceSettings." + name, min, max)
        .ifPresent(value -> settings.put(field, value));
  }
}
