package dev.storygen.remote.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The content of the messages in a response of a chat service, where it is not a plain text. */
final class MessageContent {

  /**
   * Parts of Mistral, of OpenAI's newer APIs, and of servers that return parts as they were sent.
   */
  private static final Set<String> TEXT_TYPES = Set.of("text", "output_text", "");

  /**
   * Names that OpenAI-compatible services give to reasoning: DeepSeek and vLLM, OpenRouter, Ollama.
   */
  private static final List<String> REASONING =
      List.of("reasoning_content", "reasoning", "thinking");

  private MessageContent() {}

  /** Replaces lists of parts by the text in them, without reasoning. */
  static void joinParts(JsonNode body) {
    for (JsonNode choice : body.path("choices")) {
      JsonNode content = choice.path("message").path("content");
      if (content.isContainerNode() && choice.path("message") instanceof ObjectNode message) {
        message.put("content", text(content));
        copyIfMissing(message, "refusal", content);
        copyIfMissing(message, "thinking", content);
      }
    }
  }

  /** A part that is not text, as the field that services with a plain text have for it. */
  private static void copyIfMissing(ObjectNode message, String name, JsonNode content) {
    String part =
        StreamSupport.stream(content.spliterator(), false)
            .map(it -> it.path(name))
            .map(it -> it.isContainerNode() ? text(it) : it.asText())
            .collect(Collectors.joining());
    if (!part.isBlank() && message.path(name).asText().isBlank()) {
      message.put(name, part);
    }
  }

  private static String text(JsonNode content) {
    Stream<JsonNode> parts =
        content.isArray() ? StreamSupport.stream(content.spliterator(), false) : Stream.of(content);
    return parts.map(MessageContent::partText).collect(Collectors.joining());
  }

  private static String partText(JsonNode part) {
    if (part.isTextual()) {
      return part.textValue();
    }
    boolean isText = TEXT_TYPES.contains(part.path("type").asText());
    return isText ? part.path("text").asText() : "";
  }

  /**
   * What a response has instead of text.
   *
   * @return a predicate for a message: {@code answered with reasoning alone: They want a lamp.};
   *     empty if it has text, or nothing
   */
  static Optional<String> insteadOfText(JsonNode body) {
    JsonNode message = body.path("choices").path(0).path("message");
    if (!message.path("content").asText("").isBlank() && !message.path("content").isNull()) {
      return Optional.empty();
    }
    if (!message.path("tool_calls").isEmpty()) {
      return Optional.of(
          "answered with a tool call, but expected text: " + message.path("tool_calls"));
    }
    String refusal = message.path("refusal").asText("");
    if (!refusal.isBlank() && !message.path("refusal").isNull()) {
      return Optional.of("refuses to answer: " + refusal);
    }
    return Stream.concat(
            REASONING.stream().map(name -> message.path(name).asText()),
            thinkingBlocks(body.path("content")))
        .filter(reasoning -> !reasoning.isBlank())
        .findFirst()
        .map(reasoning -> "answered with reasoning alone: " + reasoning);
  }

  /** Of Anthropic; empty if there is text, too. */
  private static Stream<String> thinkingBlocks(JsonNode content) {
    boolean text =
        StreamSupport.stream(content.spliterator(), false)
            .anyMatch(block -> !block.path("text").asText().isBlank());
    return text
        ? Stream.empty()
        : StreamSupport.stream(content.spliterator(), false)
            .map(
                block ->
                    block.path("type").asText().equals("redacted_thinking")
                        ? "(redacted)"
                        : block.path("thinking").asText());
  }
}
