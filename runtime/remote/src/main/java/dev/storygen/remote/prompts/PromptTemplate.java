package dev.storygen.remote.prompts;

import dev.storygen.model.Suggestion;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;

/**
 * A text with placeholders as <code>{{title}}</code>. A backslash before the braces takes their
 * meaning away.
 */
public final class PromptTemplate {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final char ESCAPE = '\\';

  private final String file;
  private final String text;

  /**
   * A template.
   *
   * @param file as messages name it
   * @param placeholders those that it may use
   * @throws IllegalArgumentException if a placeholder is unknown or not closed
   */
  public PromptTemplate(String file, String text, Set<String> placeholders) {
    this.file = file;
    this.text = text.strip();
    Map<String, String> empty = placeholders.stream().collect(Collectors.toMap(p -> p, p -> ""));
    if (filled(this.text.replace(ESCAPE + OPEN, ""), empty).contains(OPEN)) {
      throw new IllegalArgumentException(
          file + " has '" + OPEN + "' that no '" + CLOSE + "' closes.");
    }
  }

  /**
   * The text.
   *
   * @param values by placeholder; placeholders in them mean nothing
   */
  public String filled(Map<String, String> values) {
    return filled(text, values);
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
