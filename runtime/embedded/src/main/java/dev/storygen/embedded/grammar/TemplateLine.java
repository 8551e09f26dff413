package dev.storygen.embedded.grammar;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A few sentences of a beat, for example {@code 3 outcome !moral secret=aunt| The text.}
 *
 * @param level lines of level 0 are always used, those of higher levels in longer stories
 * @param paragraph whether it starts a paragraph, written as a {@code p} after the level
 * @param conditions facts that must hold
 * @param template the text
 */
public record TemplateLine(
    int level, boolean paragraph, Conditions conditions, TextTemplate template) {

  private static final Pattern FORM =
      Pattern.compile("(\\d)(p?)((?:\\s+!?[\\w.-]+(?:=[\\w-]+)?)*)\\s*\\|\\s+(.*)", Pattern.DOTALL);

  /**
   * Parses a line.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public static TemplateLine parse(String source) {
    Matcher form = FORM.matcher(source);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "expected 'LEVEL CONDITIONS| Text.', for example '2 !outcome| I left.', but found: "
              + source);
    }
    return new TemplateLine(
        Integer.parseInt(form.group(1)),
        !form.group(2).isEmpty(),
        Conditions.parse(form.group(3)),
        TextTemplate.parse(form.group(4)));
  }

  /** Whether all its conditions hold. */
  public boolean applies(Map<String, String> facts) {
    return conditions.hold(facts);
  }
}
