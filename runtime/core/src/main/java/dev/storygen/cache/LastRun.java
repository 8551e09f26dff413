package dev.storygen.cache;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the results of a story's last run were made of.
 *
 * @param schemaVersion of this record, {@value #SCHEMA_VERSION}
 * @param story the project and the story's id
 * @param results by operation and, if it has several, which of them: {@code voice.synthesis part 2}
 */
public record LastRun(int schemaVersion, String story, Map<String, Result> results) {

  static final int SCHEMA_VERSION = 1;

  public LastRun {
    results = Collections.unmodifiableMap(new TreeMap<>(results));
  }

  /** A run of which nothing is known. */
  static LastRun unknown(String story) {
    return new LastRun(SCHEMA_VERSION, story, Map.of());
  }

  /**
   * A result that was made or found.
   *
   * @param key of its inputs
   * @param inputs those of them that are too long are replaced by their hash
   * @param fallback the provider that made it after the configured one failed; null for none
   */
  public record Result(String key, Inputs inputs, String fallback) {

    /** The result of work. */
    public static Result of(Inputs inputs, Optional<String> fallback) {
      return new Result(inputs.key(), inputs.shortened(), fallback.orElse(null));
    }
  }
}
