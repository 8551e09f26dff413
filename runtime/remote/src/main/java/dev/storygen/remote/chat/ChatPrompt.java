package dev.storygen.remote.chat;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.storygen.remote.prompts.PromptTemplate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt for a chat model: a system part and a user part, both with placeholders such as <code>
 * {{title}}</code>. A backslash before the braces escapes them.
 */
final class ChatPrompt {

  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*^# System[ \\t]*$(?<system>.*?)^# User[ \\t]*$(?<user>.*)",
          Pattern.DOTALL | Pattern.MULTILINE);

  private final PromptTemplate system;
  private final PromptTemplate user;

  /**
   * Parses a prompt.
   *
   * @param source file name or path, for messages
   * @param placeholders the placeholders that the prompt may use
   * @throws IllegalArgumentException if a part is missing, or a placeholder is unknown or not
   *     closed
   */
  ChatPrompt(String source, String text, Set<String> placeholders) {
    Matcher parts = PARTS.matcher(text.replace("\uFEFF", "").replaceAll("\\R", "\n"));
    if (!parts.matches() || parts.group("system").isBlank() || parts.group("user").isBlank()) {
      throw new IllegalArgumentException(
          source
              + " is not a valid prompt: expected a line '# System' at the top and a line '# User'"
              + " below it, each followed by text.");
    }
    system = new PromptTemplate(source, parts.group("system"), placeholders);
    user = new PromptTemplate(source, parts.group("user"), placeholders);
  }

  /** What the messages depend on: the prompt's text, and the values that it uses. */
  Map<String, Object> inputs(Map<String, String> values) {
    Map<String, Object> inputs = new TreeMap<>();
    system.inputs(values).forEach((name, value) -> inputs.put(named(name, "system"), value));
    user.inputs(values).forEach((name, value) -> inputs.put(named(name, "user"), value));
    return inputs;
  }

  private static String named(String name, String part) {
    return name.startsWith("prompts/") ? name + ", " + part : name;
  }

  /**
   * The prompt as chat messages.
   *
   * @param values by placeholder; placeholders inside values are not replaced
   */
  List<ChatMessage> messages(Map<String, String> values) {
    return List.of(SystemMessage.from(system.fill(values)), UserMessage.from(user.fill(values)));
  }
}
