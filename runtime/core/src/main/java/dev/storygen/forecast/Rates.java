package dev.storygen.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the work of earlier builds took: medians over stories. An operation and its provider are
 * named {@code voice.synthesis embedded}.
 *
 * @param work seconds of work per second of narration, by operation and provider
 * @param tokens per story, by operation and provider
 * @param secondsPerWord seconds of narration per word at speed 1, by provider of the voice
 * @param charactersPerWord characters of narration per word, spaces and punctuation included; null
 *     if no story was narrated
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rates(
    Map<String, Double> work,
    Map<String, Double> tokens,
    Map<String, Double> secondsPerWord,
    Double charactersPerWord) {

  public Rates {
    work = sorted(work);
    tokens = sorted(tokens);
    secondsPerWord = sorted(secondsPerWord);
  }

  /** Without any earlier build. */
  public static Rates none() {
    return new Rates(null, null, null, null);
  }

  /** The key of an operation and its provider. */
  public static String key(String operation, String provider) {
    return operation + " " + provider;
  }

  /** Whether nothing is known. */
  public boolean empty() {
    return equals(none());
  }

  private static Map<String, Double> sorted(Map<String, Double> map) {
    if (map == null) {
      return Map.of();
    }
    Map<String, Double> sorted = new TreeMap<>(map);
    sorted.values().removeIf(value -> value == null || !(value >= 0) || value.isInfinite());
    return Collections.unmodifiableMap(sorted);
  }
}
