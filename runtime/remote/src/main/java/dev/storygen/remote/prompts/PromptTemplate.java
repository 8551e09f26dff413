package dev.storygen.remote.prompts;

import dev.storygen.model.Suggestion;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.text.StringSubstitutor;

/**
 * A text with placeholders such as <code>{{title}}</code>. A backslash before the braces escapes
 * them.
 */
public final class PromptTemplate {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final char ESCAPE = '\\';

  private final String source;
  private final String text;

  /**
   * Creates a template.
   *
   * @param source file name or path, for messages
   * @param placeholders the placeholders that the text may use
   * @throws IllegalArgumentException if a placeholder is unknown or not closed
   */
  public PromptTemplate(String source, String text, Set<String> placeholders) {
    this.source = source;
    this.text = text.strip();
    Map<String, String> empty = placeholders.stream().collect(Collectors.toMap(p -> p, p -> ""));
    if (fill(this.text.replace(ESCAPE + OPEN, ""), empty).contains(OPEN)) {
      throw new IllegalArgumentException(
          source + " has '" + OPEN + "' without a closing '" + CLOSE + "'.");
    }
  }

  /**
   * Replaces the placeholders.
   *
   * @param values by placeholder; placeholders inside values are not replaced
   */
  public String fill(Map<String, String> values) {
    return fill(text, values);
  }

  /**
   * What a filled template depends on: its text, and the values of the placeholders that it uses.
   *
   * @param values by placeholder
   */
  public Map<String, Object> inputs(Map<String, String> values) {
    Map<String, Object> inputs = new TreeMap<>();
    new StringSubstitutor(
            name -> inputs.merge(name.strip(), value(name, values), (one, same) -> one).toString(),
            OPEN,
            CLOSE,
            ESCAPE)
        .setValueDelimiterMatcher(null)
        .setDisableSubstitutionInValues(true)
        .replace(text);
    inputs.put(name(), text);
    return inputs;
  }

  /** The same for the project's file, wherever it is, and the bundled one: the text tells them. */
  private String name() {
    return "prompts/" + FilenameUtils.getName(source);
  }

  private String fill(String template, Map<String, String> values) {
    return new StringSubstitutor(name -> value(name, values), OPEN, CLOSE, ESCAPE)
        .setValueDelimiterMatcher(null)
        .setDisableSubstitutionInValues(true)
        .replace(template);
  }

  private String value(String name, Map<String, String> values) {
    String value = values.get(name.strip());
    if (value == null) {
      throw new IllegalArgumentException(
          source
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
