package dev.storygen.embedded.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Conditions on the facts of a story.
 *
 * @param conditions each {@code name} (the fact is not empty), {@code !name} or {@code name=value}
 */
record Conditions(List<String> conditions) {

  /** Parses conditions that are separated by spaces; there may be none. */
  static Conditions parse(String source) {
    return new Conditions(
        Arrays.stream(source.split("\\s+")).filter(each -> !each.isEmpty()).toList());
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  /** Whether all of them hold. */
  boolean hold(Map<String, String> facts) {
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
