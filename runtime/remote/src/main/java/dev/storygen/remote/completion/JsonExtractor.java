package dev.storygen.remote.completion;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds JSON in an answer that also has code fences, reasoning or remarks. */
final class JsonExtractor {

  /** Accepts trailing commas and raw control characters. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private static final Pattern JSON_START = Pattern.compile("[\\[{]");

  /** Bounds the work: each attempt parses to the first syntax error. */
  private static final int MAX_ATTEMPTS = 100;

  private JsonExtractor() {}

  /**
   * Finds the first object with a list of this name. A bare list of objects is wrapped in such an
   * object.
   */
  static Optional<JsonNode> find(String answer, String listName) {
    String text = ReasoningStripper.strip(answer);
    return JSON_START
        .matcher(text)
        .results()
        .limit(MAX_ATTEMPTS)
        .map(MatchResult::start)
        .flatMap(start -> parse(text.substring(start)).stream())
        .filter(json -> json.has(listName) || json.isArray() && json.path(0).isObject())
        .findFirst()
        .map(json -> json.isArray() ? LENIENT.createObjectNode().set(listName, json) : json);
  }

  /** Parses the first value; text after it is ignored. */
  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(LENIENT.readTree(text));
    } catch (JacksonException e) {
      // A bracket in prose, or truncated JSON: the caller reports the missing JSON.
      return Optional.empty();
    }
  }
}
