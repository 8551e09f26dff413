package dev.storygen.embedded.speech;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Single symbols that are words: {@code &}, {@code +}, {@code =}, {@code @}; {@code *} only as
 * "times".
 */
final class Symbols implements Rule {

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

  private static final Pattern TAG = Pattern.compile("[#@]\\d*[\\p{L}_].*");

  private static final Pattern OPERATOR = Pattern.compile("(?<=[\\d.])(?=[*×÷+=/])|(?<=[*×÷+=/])");

  @Override
  public Optional<Reading> read(Context at) {
    String core = at.core();
    if (core.equals("<3")) {
      return Optional.of(Reading.of("heart"));
    }
    if (core.equals("*") && !isBetweenNumbers(at)) {
      return Optional.of(Reading.of(""));
    }
    if (WORDS.containsKey(core)) {
      return Optional.of(Reading.of(WORDS.get(core)));
    }
    if (TAG.matcher(core).matches()) {
      String name = EnglishRules.words(core.substring(1));
      return Optional.of(Reading.of((core.startsWith("#") ? "hashtag " : "at ") + name));
    }
    return Optional.empty();
  }

  private static boolean isBetweenNumbers(Context at) {
    return Amount.isNumber(at.previous().core()) && Amount.isNumber(at.next().core());
  }

  /** The words of the symbols before a number, a space after them. */
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
      String word = WORDS.containsKey(part) ? WORDS.get(part) : Spellout.number(part);
      words.append(words.isEmpty() ? "" : " ").append(word);
    }
    return words.toString();
  }
}
