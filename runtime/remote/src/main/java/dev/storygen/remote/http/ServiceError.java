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
 * What a service says that went wrong, in the shapes that services use.
 *
 * @param codes names of the failure, for programs
 * @param message for people
 */
record ServiceError(Set<String> codes, String message) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Where OpenAI and its kin, Anthropic, ElevenLabs, and FastAPI put their names of failures. */
  private static final List<String> CODES =
      List.of("/error/code", "/error/type", "/detail/status", "/detail/code", "/code", "/type");

  /** And where they put their messages. */
  private static final List<String> MESSAGES =
      List.of(
          "/error/message", "/detail/message", "/detail/0/msg", "/detail", "/error", "/message");

  /** Reads the body of an answer, whatever it is. */
  static ServiceError parse(String body) {
    try {
      return parse(JSON.readTree(body), body);
    } catch (JacksonException e) {
      // No JSON: a proxy's page, or a plain text.
      return new ServiceError(Set.of(), withoutMarkup(body));
    }
  }

  private static ServiceError parse(JsonNode json, String text) {
    Set<String> codes = texts(json, CODES).collect(Collectors.toUnmodifiableSet());
    List<String> message = new ArrayList<>(texts(json, MESSAGES).limit(1).toList());
    return new ServiceError(codes, message.isEmpty() ? withoutMarkup(text) : message.get(0));
  }

  private static Stream<String> texts(JsonNode json, List<String> pointers) {
    return pointers.stream()
        .map(json::at)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank());
  }

  private static String withoutMarkup(String text) {
    return text.replaceAll("(?is)<(script|style|head)\\b.*?</\\1>", " ")
        .replaceAll("(?s)<[^<>]*>", " ");
  }
}
