package dev.storygen.piper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.model.Json;
import dev.storygen.model.JsonProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The {@code .onnx.json} of a model, as Piper's training writes it.
 *
 * @param sampleRate samples per second
 * @param espeakVoice the voice of espeak-ng that makes phonemes of text; empty where the model
 *     reads letters
 * @param lengthScale factor on the duration of phonemes
 * @param noiseScale variation of the sound
 * @param noiseWidth variation of the durations
 * @param ids the ids of each phoneme, which is one character
 * @param speakers ids by name; empty for a model with one speaker
 * @param speakerCount from 1
 */
record VoiceConfig(
    int sampleRate,
    Optional<String> espeakVoice,
    double lengthScale,
    double noiseScale,
    double noiseWidth,
    Map<Integer, List<Long>> ids,
    Map<String, Long> speakers,
    int speakerCount) {

  /** The least and the most of a sound file; models have 16000 to 48000. */
  private static final int MIN_RATE = 8_000;

  private static final int MAX_RATE = 96_000;

  /**
   * Reads a file.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException if it is no configuration of a Piper model
   */
  static VoiceConfig parse(String name, String json) {
    JsonNode root;
    try {
      root = Json.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name + " " + JsonProblem.describe(e, json) + ".", e);
    }
    return new Reader(name, root).read();
  }

  /** Whether the model speaks the language of a story. */
  boolean speaks(Locale language) {
    return espeakVoice.isEmpty() || espeakLanguage().equals(language.getLanguage());
  }

  /** The language of the voice of espeak-ng: {@code en} of {@code en-us}. */
  String espeakLanguage() {
    String voice = espeakVoice.orElse("");
    String language = voice.split("[-_]", 2)[0];
    return language.equals("cmn") ? "zh" : language;
  }

  private record Reader(String name, JsonNode root) {

    VoiceConfig read() {
      JsonNode inference = root.path("inference");
      String type = root.path("phoneme_type").asText("espeak");
      if (!type.equals("espeak") && !type.equals("text")) {
        throw expected("phoneme_type", root.path("phoneme_type"), "espeak or text");
      }
      int count = root.path("num_speakers").asInt(1);
      return new VoiceConfig(
          sampleRate(),
          type.equals("espeak") ? Optional.of(espeakVoice()) : Optional.empty(),
          inference.path("length_scale").asDouble(1),
          inference.path("noise_scale").asDouble(0.667),
          inference.path("noise_w").asDouble(0.8),
          ids(),
          speakers(),
          Math.max(1, count));
    }

    private int sampleRate() {
      JsonNode rate = root.path("audio").path("sample_rate");
      if (!rate.isInt() || rate.intValue() < MIN_RATE || rate.intValue() > MAX_RATE) {
        throw expected("audio.sample_rate", rate, MIN_RATE + " to " + MAX_RATE + " Hz");
      }
      return rate.intValue();
    }

    private String espeakVoice() {
      JsonNode voice = root.path("espeak").path("voice");
      if (!voice.isTextual() || voice.textValue().isBlank()) {
        throw expected("espeak.voice", voice, "a voice of espeak-ng such as en-us");
      }
      return voice.textValue();
    }

    private Map<Integer, List<Long>> ids() {
      JsonNode map = root.path("phoneme_id_map");
      Map<Integer, List<Long>> ids = new TreeMap<>();
      map.properties()
          .forEach(
              entry -> {
                List<Long> values = new ArrayList<>();
                entry.getValue().forEach(id -> values.add(id.asLong()));
                if (entry.getKey().codePointCount(0, entry.getKey().length()) == 1) {
                  ids.put(entry.getKey().codePointAt(0), List.copyOf(values));
                }
              });
      if (!ids.containsKey((int) '^')
          || !ids.containsKey((int) '$')
          || !ids.containsKey((int) '_')) {
        throw new IllegalArgumentException(
            name
                + " has no ids of '^', '$' and '_' in phoneme_id_map: it is not of a Piper model."
                + " Use the .onnx.json that belongs to the model.");
      }
      return Collections.unmodifiableMap(ids);
    }

    private Map<String, Long> speakers() {
      Map<String, Long> speakers = new LinkedHashMap<>();
      root.path("speaker_id_map")
          .properties()
          .forEach(entry -> speakers.put(entry.getKey(), entry.getValue().asLong()));
      return Collections.unmodifiableMap(speakers);
    }

    private IllegalArgumentException expected(String key, JsonNode value, String expected) {
      return new IllegalArgumentException(
          "%s: '%s' is %s, but expected %s."
              .formatted(name, key, value.isMissingNode() ? "missing" : value, expected));
    }
  }
}
