package dev.storygen.embedded.normalizer.english;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Single symbols that are read as words: {@code &}, {@code +}, {@code =}, {@code @}; {@code *} only
 * as "times".
 *
 * @param parts verbalizes a part of a word on its own
 */
record SymbolRule(UnaryOperator<String> parts) implements VerbalizationRule {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("&", "and"),
          Map.entry("+", "plus"),
          Map.entry("=", "equals"),
          Map.entry("@", "at"),
          Map.entry("%", "percent"),
          Map.entry("×", "times"),
          Map.entry("÷", "divided by"),
          Map.entry("±", "plus or minus"),
          Map.entry("≈", "about"),
          Map.entry("~", "about"),
          Map.entry("§", "section"),
          Map.entry("≥", "at least"),
          Map.entry("≤", "at most"),
          Map.entry("≠", "not equal to"),
          Map.entry("<", "less than"),
          Map.entry(">", "greater than"),
          Map.entry("#", "number"),
          Map.entry("°", "degrees"),
          Map.entry("*", "times"),
          Map.entry("/", "over"),
          Map.entry("$", "dollars"),
          Map.entry("£", "pounds"),
          Map.entry("€", "euros"),
          Map.entry("₹", "rupees"),
          Map.entry("¥", "yen"));

  private static final Pattern TAG = Pattern.compile("[#@](?!\\d+[a-zA-Z]?$)\\d*[\\p{L}_].*");

  private static final Pattern OPERATOR = Pattern.compile("(?<=[\\d.])(?=[*×÷+=/])|(?<=[*×÷+=/])");

  /** Words before the result {@code +}. */
  private static final Set<String> TESTS = Set.of("tested", "tests", "testing");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    String core = context.core();
    if (core.equals("<3")) {
      return Optional.of(Verbalization.of("heart"));
    }
    if (core.equals("*") && !isBetweenNumbers(context)) {
      return Optional.of(Verbalization.of(""));
    }
    if (core.equals("x") && NumberSyntax.isNumber(context.next().core()) && context.isJoined()) {
      return Optional.of(Verbalization.of("times"));
    }
    if (core.equals("+") && TESTS.contains(context.previous().lower())) {
      return Optional.of(Verbalization.of("positive"));
    }
    if (WORDS.containsKey(core)) {
      return Optional.of(Verbalization.of(WORDS.get(core)));
    }
    if (TAG.matcher(core).matches()) {
      String name = HandleWords.spoken(core.substring(1), parts);
      return Optional.of(Verbalization.of((core.startsWith("#") ? "hashtag " : "at ") + name));
    }
    return Optional.empty();
  }

  private static boolean isBetweenNumbers(WordContext context) {
    return NumberSyntax.isNumber(context.previous().core())
        && NumberSyntax.isNumber(context.next().core());
  }

  /** The words of the symbols before a number, followed by a space. */
  static String prefix(String symbols) {
    StringBuilder words = new StringBuilder();
    symbols
        .chars()
        .mapToObj(Character::toString)
        .forEach(symbol -> words.append(name(symbol)).append(' '));
    return words.toString();
  }

  private static String name(String symbol) {
    return symbol.equals("-") ? "minus" : WORDS.get(symbol);
  }

  /** {@code 2+2=4}. */
  static String operation(String written) {
    StringBuilder words = new StringBuilder();
    for (String part : OPERATOR.split(written)) {
      String word = WORDS.containsKey(part) ? WORDS.get(part) : NumberSpellout.number(part);
      words.append(words.isEmpty() ? "" : " ").append(word);
    }
    return words.toString();
  }
}
