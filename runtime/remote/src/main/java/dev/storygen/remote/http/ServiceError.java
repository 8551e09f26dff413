package dev.storygen.remote.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The error in a response body, in the formats of known services.
 *
 * @param codes machine-readable names of the error
 * @param message human-readable
 */
record ServiceError(Set<String> codes, String message) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Error codes of OpenAI-compatible services, Anthropic, ElevenLabs and FastAPI. */
  private static final List<String> CODES =
      List.of("/error/code", "/error/type", "/detail/status", "/detail/code", "/code", "/type");

  /** Error messages of the same services. */
  private static final List<String> MESSAGES =
      List.of(
          "/error/message", "/detail/message", "/detail/0/msg", "/detail", "/error", "/message");

  /**
   * Parses a body of any format.
   *
   * @param body without the key, as part of it may be cut off
   */
  static ServiceError parse(String body) {
    try {
      return parse(JSON.readTree(body), body);
    } catch (JacksonException e) {
      // Not JSON: an error page of a proxy, or plain text.
      return new ServiceError(Set.of(), MarkupText.of(body));
    }
  }

  private static ServiceError parse(JsonNode json, String text) {
    Set<String> codes = texts(json, CODES).collect(Collectors.toUnmodifiableSet());
    List<String> message = new ArrayList<>(texts(json, MESSAGES).limit(1).toList());
    return new ServiceError(codes, message.isEmpty() ? MarkupText.of(text) : message.get(0));
  }

  private static Stream<String> texts(JsonNode json, List<String> pointers) {
    return pointers.stream()
        .map(json::at)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank());
  }
}
