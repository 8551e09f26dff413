package dev.storygen.cache;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A result that is kept.
 *
 * @param schemaVersion of this record, {@value #SCHEMA_VERSION}
 * @param key of the inputs
 * @param build the id of the build that made it
 * @param inputs what it was made of
 * @param value the result, as its work writes it
 * @param files its files by name
 */
record CachedResult(
    int schemaVersion,
    String key,
    String build,
    Inputs inputs,
    JsonNode value,
    Map<String, Blob> files) {

  static final int SCHEMA_VERSION = 1;

  CachedResult {
    files = new TreeMap<>(files);
  }
}
