package dev.storygen.remote.chat;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.storygen.remote.prompts.PromptTemplate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model is told: a part for the system and a part of the user's, both with placeholders as
 * <code>{{title}}</code>. A backslash before the braces takes their meaning away.
 */
final class ChatPrompt {

  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*^# System[ \\t]*$(?<system>.*?)^# User[ \\t]*$(?<user>.*)",
          Pattern.DOTALL | Pattern.MULTILINE);

  private final PromptTemplate system;
  private final PromptTemplate user;

  /**
   * Reads a prompt.
   *
   * @param source as messages name it
   * @param placeholders those that it may use
   * @throws IllegalArgumentException if a part is missing, or a placeholder is unknown or not
   *     closed
   */
  ChatPrompt(String source, String text, Set<String> placeholders) {
    Matcher parts = PARTS.matcher(text.replace("\uFEFF", "").replaceAll("\\R", "\n"));
    if (!parts.matches() || parts.group("system").isBlank() || parts.group("user").isBlank()) {
      throw new IllegalArgumentException(
          source
              + " is no prompt: expected a line '# System' at its top and a line '# User' below,"
              + " each with text after it.");
    }
    system = new PromptTemplate(source, parts.group("system"), placeholders);
    user = new PromptTemplate(source, parts.group("user"), placeholders);
  }

  /**
   * The messages for a model.
   *
   * @param values by placeholder; placeholders in them mean nothing
   */
  List<ChatMessage> messages(Map<String, String> values) {
    return List.of(SystemMessage.from(system.fill(values)), UserMessage.from(user.fill(values)));
  }
}
