package dev.storygen.embedded.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses a value that is constant throughout a story, for example {@code the old cinema} or, with
 * a condition, {@code !same| sister}.
 */
public final class Binding {

  private static final Pattern CONDITIONAL = Pattern.compile("([\\w!=. -]+)\\|\\s+(.+)");

  private Binding() {}

  /**
   * Chooses among the values whose conditions hold: one that occurs in the title, else any at
   * random.
   */
  public static String choose(List<String> values, Map<String, String> facts, Random random) {
    List<String> applicable =
        values.stream().filter(value -> holds(value, facts)).map(Binding::text).toList();
    List<String> named = applicable.stream().filter(value -> occursInTitle(value, facts)).toList();
    List<String> candidates = named.isEmpty() ? applicable : named;
    return TextTemplate.parse(candidates.get(random.nextInt(candidates.size())))
        .expand(facts, random);
  }

  private static boolean holds(String value, Map<String, String> facts) {
    Matcher conditional = CONDITIONAL.matcher(value);
    return !conditional.matches() || Conditions.parse(conditional.group(1)).hold(facts);
  }

  private static String text(String value) {
    Matcher conditional = CONDITIONAL.matcher(value);
    return conditional.matches() ? conditional.group(2) : value;
  }

  private static boolean occursInTitle(String value, Map<String, String> facts) {
    String last = value.substring(value.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String title = facts.get("title").toLowerCase(Locale.ROOT);
    return title.matches(".*\\b" + Pattern.quote(last) + "\\b.*");
  }
}
