package dev.storygen.embedded.grammar;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A few sentences of a beat, as {@code 3 outcome !moral secret=aunt| The text.}
 *
 * @param level 0 is always used; the longer the story, the higher the levels that are used
 * @param paragraph whether a paragraph starts with it, written as a {@code p} after the level
 * @param conditions facts that must hold
 * @param template the text
 */
public record TemplateLine(
    int level, boolean paragraph, Conditions conditions, TextTemplate template) {

  private static final Pattern FORM =
      Pattern.compile("(\\d)(p?)((?:\\s+!?[\\w.-]+(?:=[\\w-]+)?)*)\\s*\\|\\s+(.*)", Pattern.DOTALL);

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static TemplateLine parse(String source) {
    Matcher form = FORM.matcher(source);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "expected 'LEVEL CONDITIONS| Text.', as '2 !outcome| I left.', but found: " + source);
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
