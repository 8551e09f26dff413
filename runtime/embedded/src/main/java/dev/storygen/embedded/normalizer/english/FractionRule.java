package dev.storygen.embedded.normalizer.english;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 1/2}, {@code ¾}, {@code 2 1/2}, {@code 9/10} ("out of ten"), {@code 24/7}, {@code 9/11}.
 *
 * @param parts verbalizes a part of a word on its own
 */
record FractionRule(UnaryOperator<String> parts) implements VerbalizationRule {

  private static final Pattern MIXED = Pattern.compile("(\\d{1,9}) (\\d{1,4})/(\\d{1,4})(.*)");

  private static final Pattern FRACTION = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

  private static final Pattern RATING = Pattern.compile("(\\d{1,3}\\.\\d{1,2})/(\\d{1,3})");

  /** Words before the number of a part of a series: {@code Day 1/30}. */
  private static final Set<String> SERIES =
      Set.of("day", "week", "part", "page", "chapter", "round", "episode", "step");

  private static final Set<String> UNITS = Set.of("in", "tsp", "tbsp", "lb", "oz", "yd", "pt");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "my", "his", "her");

  private static final Map<String, String> FIXED =
      Map.of(
          "24/7", "twenty four seven",
          "24/7/365", "twenty four seven three sixty five",
          "24-7", "twenty four seven",
          "9/11", "nine eleven",
          "20/20", "twenty twenty",
          "20/40", "twenty forty");

  /** Shares that make a hundred: {@code 50/50}, {@code an 80-20 split}. */
  private static final Pattern SHARES = Pattern.compile("([1-9]\\d)[/-]([1-9]\\d)");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Optional<Verbalization> pair = pair(context);
    if (pair.isPresent()) {
      return pair;
    }
    Optional<Verbalization> whole = mixed(context);
    if (whole.isPresent()) {
      return whole;
    }
    Matcher rating = RATING.matcher(context.core());
    if (rating.matches()) {
      return Optional.of(
          Verbalization.of(number(rating.group(1)) + " out of " + number(rating.group(2))));
    }
    if (context.core().equals("1/2")
        && context.isJoined()
        && ARTICLES.contains(context.next().lower())) {
      return Optional.of(Verbalization.of("half"));
    }
    Matcher alone = FRACTION.matcher(context.core());
    if (!alone.matches()) {
      return Optional.empty();
    }
    Optional<Verbalization> counted = counted(context, alone);
    if (counted.isPresent()) {
      return counted;
    }
    boolean measured =
        context.isJoined()
            && isProper(alone)
            && UNITS.contains(context.next().core())
            && (!context.next().core().equals("in") || context.next().hasDot());
    String words = fraction(alone, 1, false);
    return Optional.of(
        measured
            ? Verbalization.abbreviation(
                context, 2, words + " " + Units.name(context.next().core(), true))
            : Verbalization.of(words));
  }

  /** Whether they make a hundred. With a hyphen, a smaller number before a larger is a range. */
  private static boolean areShares(Matcher m) {
    int first = Integer.parseInt(m.group(1));
    return first + Integer.parseInt(m.group(2)) == 100 && (m.group().contains("/") || first >= 50);
  }

  private static boolean isProper(Matcher m) {
    return Integer.parseInt(m.group(1)) < Integer.parseInt(m.group(2));
  }

  private static String fraction(Matcher m, int group, boolean mixed) {
    int part = Integer.parseInt(m.group(group));
    int whole = Integer.parseInt(m.group(group + 1));
    String parts = NumberSpellout.cardinal(part);
    if (whole < 2 || part > whole) {
      return parts + " over " + NumberSpellout.cardinal(whole);
    }
    if (!mixed && part > 1 && (whole == part || whole == 10)) {
      return parts + " out of " + NumberSpellout.cardinal(whole);
    }
    if (whole > 20 && whole != 100 && whole != 32 && whole != 64) {
      return parts + " over " + NumberSpellout.cardinal(whole);
    }
    return (mixed && part == 1 ? (whole == 8 ? "an" : "a") : parts) + " " + name(part, whole);
  }

  private static String name(int part, int whole) {
    if (whole == 2) {
      return part == 1 ? "half" : "halves";
    }
    String one = whole == 4 ? "quarter" : NumberSpellout.ordinal(whole);
    return part == 1 ? one : one + "s";
  }

  private static String number(String digits) {
    return NumberSpellout.number(digits);
  }

  /** {@code Day 1/30} and {@code 1/10} as a mark. */
  private static Optional<Verbalization> counted(WordContext context, Matcher alone) {
    if (context.follows(SERIES)) {
      return Optional.of(
          Verbalization.of(number(alone.group(1)) + " of " + number(alone.group(2))));
    }
    if (context.core().equals("1/10") && !context.isJoined()) {
      return Optional.of(Verbalization.of("one out of ten"));
    }
    return Optional.empty();
  }

  /** Pairs of numbers that are no fractions: {@code 24/7}, {@code 80/20}. */
  private static Optional<Verbalization> pair(WordContext context) {
    if (FIXED.containsKey(context.core())) {
      return Optional.of(Verbalization.of(FIXED.get(context.core())));
    }
    Matcher shares = SHARES.matcher(context.core());
    if (shares.matches() && areShares(shares)) {
      return Optional.of(Verbalization.of(number(shares.group(1)) + " " + number(shares.group(2))));
    }
    return Optional.empty();
  }

  /** {@code 2 1/2}, in one word or two. */
  private Optional<Verbalization> mixed(WordContext context) {
    Matcher mixed = MIXED.matcher(context.core());
    if (mixed.matches()) {
      String words = number(mixed.group(1)) + " and " + fraction(mixed, 2, true);
      String rest = NumberSyntax.withoutHyphen(mixed.group(4));
      String unit = rest.isEmpty() ? "" : " " + parts.apply(rest);
      return Optional.of(Verbalization.of(words + unit));
    }
    Matcher next = FRACTION.matcher(context.next().core());
    if (context.isJoined()
        && next.matches()
        && WHOLE.matcher(context.core()).matches()
        && isProper(next)) {
      return Optional.of(
          Verbalization.of(2, number(context.core()) + " and " + fraction(next, 1, true)));
    }
    return Optional.empty();
  }
}
