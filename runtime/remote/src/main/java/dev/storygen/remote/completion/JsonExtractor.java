package dev.storygen.remote.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds JSON in an answer that also has code fences, reasoning or remarks. */
final class JsonExtractor {

  private static final Pattern JSON_START = Pattern.compile("[\\[{]");

  /** Bounds the work: each attempt parses to the first syntax error. */
  private static final int MAX_ATTEMPTS = 100;

  private JsonExtractor() {}

  /**
   * Finds the first object with a list of this name. A bare list of objects is wrapped in such an
   * object.
   */
  static Optional<JsonNode> find(String answer, String listName) {
    String text = ScriptExtractor.withoutReasoning(answer);
    return JSON_START
        .matcher(text)
        .results()
        .limit(MAX_ATTEMPTS)
        .map(MatchResult::start)
        .flatMap(start -> LenientJson.read(text.substring(start)).stream())
        .map(LenientJson.Value::json)
        .filter(json -> json.has(listName) || json.isArray() && json.path(0).isObject())
        .findFirst()
        .map(
            json ->
                json.isArray() ? JsonNodeFactory.instance.objectNode().set(listName, json) : json);
  }
}
