package dev.storygen.remote;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.storygen.model.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;

/**
 * What a model is told: a part for the system and a part of the user's, both with placeholders as
 * <code>{{title}}</code>. A backslash before the braces takes their meaning away.
 */
final class Prompt {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final char ESCAPE = '\\';

  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*^# System[ \\t]*$(?<system>.*?)^# User[ \\t]*$(?<user>.*)",
          Pattern.DOTALL | Pattern.MULTILINE);

  private final String file;
  private final String system;
  private final String user;

  /**
   * Reads a prompt.
   *
   * @param file as messages name it
   * @param placeholders those that it may use
   * @throws IllegalArgumentException if a part is missing, or a placeholder is unknown or not
   *     closed
   */
  Prompt(String file, String text, Set<String> placeholders) {
    this.file = file;
    Matcher parts = PARTS.matcher(text.replace("\uFEFF", "").replaceAll("\\R", "\n"));
    if (!parts.matches() || parts.group("system").isBlank() || parts.group("user").isBlank()) {
      throw new IllegalArgumentException(
          file
              + " is no prompt: expected a line '# System' at its top and a line '# User' below,"
              + " each with text after it.");
    }
    system = parts.group("system").strip();
    user = parts.group("user").strip();
    check(placeholders);
  }

  private void check(Set<String> placeholders) {
    Map<String, String> empty = placeholders.stream().collect(Collectors.toMap(p -> p, p -> ""));
    for (String part : List.of(system, user)) {
      String unescaped = part.replace(ESCAPE + OPEN, "");
      if (filled(unescaped, empty).contains(OPEN)) {
        throw new IllegalArgumentException(
            file + " has '" + OPEN + "' that no '" + CLOSE + "' closes.");
      }
    }
  }

  /**
   * The messages for a model.
   *
   * @param values by placeholder; placeholders in them mean nothing
   */
  List<ChatMessage> messages(Map<String, String> values) {
    return List.of(
        SystemMessage.from(filled(system, values)), UserMessage.from(filled(user, values)));
  }

  private String filled(String part, Map<String, String> values) {
    return new StringSubstitutor(name -> value(name, values), OPEN, CLOSE, ESCAPE)
        .setValueDelimiterMatcher(null)
        .setDisableSubstitutionInValues(true)
        .replace(part);
  }

  private String value(String name, Map<String, String> values) {
    String value = values.get(name.strip());
    if (value == null) {
      throw new IllegalArgumentException(
          file
              + " has the unknown placeholder '"
              + OPEN
              + name
              + CLOSE
              + "'."
              + Suggestion.of(name.strip(), values.keySet())
              + " There are: "
              + String.join(", ", new TreeSet<>(values.keySet()))
              + ".");
    }
    return value;
  }
}
