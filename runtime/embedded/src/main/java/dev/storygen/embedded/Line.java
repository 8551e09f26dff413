package dev.storygen.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A few sentences of a beat, as {@code 3 outcome !moral secret=aunt| The text.}
 *
 * @param level 0 is always told; the longer the story, the higher the levels that are told
 * @param paragraph whether a paragraph starts with it, written as a {@code p} after the level
 * @param conditions facts that must hold: a name, {@code !name} or {@code name=value}
 * @param template the text
 */
record Line(int level, boolean paragraph, List<String> conditions, Template template) {

  private static final Pattern FORM =
      Pattern.compile("(\\d)(p?)((?:\\s+!?[\\w.-]+(?:=[\\w-]+)?)*)\\s*\\|\\s+(.*)", Pattern.DOTALL);

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static Line parse(String source) {
    Matcher form = FORM.matcher(source);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "expected 'LEVEL CONDITIONS| Text.', as '2 !outcome| I left.', but found: " + source);
    }
    List<String> conditions =
        Arrays.stream(form.group(3).split("\\s+")).filter(each -> !each.isEmpty()).toList();
    return new Line(
        Integer.parseInt(form.group(1)),
        !form.group(2).isEmpty(),
        conditions,
        Template.parse(form.group(4)));
  }

  /** Whether all its conditions hold. */
  boolean applies(Map<String, String> facts) {
    return hold(conditions, facts);
  }

  /** Whether all conditions hold. */
  static boolean hold(List<String> conditions, Map<String, String> facts) {
    return conditions.stream().allMatch(condition -> holds(condition, facts));
  }

  private static boolean holds(String condition, Map<String, String> facts) {
    if (condition.startsWith("!")) {
      return !holds(condition.substring(1), facts);
    }
    String[] pair = condition.split("=", 2);
    String fact = facts.getOrDefault(pair[0], "");
    return pair.length == 1 ? !fact.isEmpty() : fact.equals(pair[1]);
  }
}
