package dev.storygen.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that a story sticks to, as {@code the old cinema} or {@code !same| sister}. */
final class Let {

  private static final Pattern CONDITIONAL = Pattern.compile("([\\w!=. -]+)\\|\\s+(.+)");

  private Let() {}

  /** One of the values whose conditions hold: one that the title names, else any. */
  static String choose(List<String> values, Map<String, String> facts, Random random) {
    List<String> possible =
        values.stream().filter(value -> holds(value, facts)).map(Let::text).toList();
    List<String> named = possible.stream().filter(value -> named(value, facts)).toList();
    List<String> from = named.isEmpty() ? possible : named;
    return Template.parse(from.get(random.nextInt(from.size()))).expand(facts, random);
  }

  private static boolean holds(String value, Map<String, String> facts) {
    Matcher conditional = CONDITIONAL.matcher(value);
    return !conditional.matches()
        || Line.hold(Arrays.asList(conditional.group(1).strip().split("\\s+")), facts);
  }

  private static String text(String value) {
    Matcher conditional = CONDITIONAL.matcher(value);
    return conditional.matches() ? conditional.group(2) : value;
  }

  private static boolean named(String value, Map<String, String> facts) {
    String last = value.substring(value.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String title = facts.get("title").toLowerCase(Locale.ROOT);
    return title.matches(".*\\b" + Pattern.quote(last) + "\\b.*");
  }
}
