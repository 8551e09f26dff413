package dev.storygen.remote.completion;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** JSON in an answer, whatever stands around it: fences, thoughts, remarks. */
final class JsonExtractor {

  /** Forgiving where it is clear what is meant. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private static final Pattern JSON_START = Pattern.compile("[\\[{]");

  /** Every try reads on to where the JSON breaks. */
  private static final int MAX_ATTEMPTS = 100;

  private JsonExtractor() {}

  /**
   * The first object of an answer that has a list; a list of objects that stands alone is put into
   * one.
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

  /** What follows the first value is not looked at. */
  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(LENIENT.readTree(text));
    } catch (JacksonException e) {
      // A bracket in prose, or half of an answer: the caller says that there is no JSON.
      return Optional.empty();
    }
  }
}
