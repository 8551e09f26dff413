package dev.storygen.embedded.speech;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 1/2}, {@code ¾}, {@code 2 1/2}, {@code 9/10} ("out of ten"), {@code 24/7}, {@code 9/11}.
 */
final class Fractions implements Rule {

  private static final Pattern MIXED = Pattern.compile("(\\d{1,9}) (\\d{1,4})/(\\d{1,4})(.*)");

  private static final Pattern FRACTION = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

  private static final Pattern RATING = Pattern.compile("(\\d{1,3}\\.\\d{1,2})/(\\d{1,3})");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "my", "his", "her");

  private static final Map<String, String> FIXED =
      Map.of("24/7", "twenty four seven", "9/11", "nine eleven", "50/50", "fifty fifty");

  @Override
  public Optional<Reading> read(Context at) {
    if (FIXED.containsKey(at.core())) {
      return Optional.of(Reading.of(FIXED.get(at.core())));
    }
    Matcher mixed = MIXED.matcher(at.core());
    if (mixed.matches()) {
      String words = number(mixed.group(1)) + " and " + fraction(mixed, 2, true);
      String rest = Amount.withoutHyphen(mixed.group(4));
      String unit = rest.isEmpty() ? "" : " " + EnglishRules.words(rest);
      return Optional.of(Reading.of(words + unit));
    }
    Matcher next = FRACTION.matcher(at.next().core());
    if (at.isJoined() && next.matches() && WHOLE.matcher(at.core()).matches() && isProper(next)) {
      return Optional.of(Reading.of(2, number(at.core()) + " and " + fraction(next, 1, true)));
    }
    Matcher rating = RATING.matcher(at.core());
    if (rating.matches()) {
      return Optional.of(
          Reading.of(number(rating.group(1)) + " out of " + number(rating.group(2))));
    }
    if (at.core().equals("1/2") && at.isJoined() && ARTICLES.contains(at.next().lower())) {
      return Optional.of(Reading.of("half"));
    }
    Matcher alone = FRACTION.matcher(at.core());
    return alone.matches() ? Optional.of(Reading.of(fraction(alone, 1, false))) : Optional.empty();
  }

  private static boolean isProper(Matcher m) {
    return Integer.parseInt(m.group(1)) < Integer.parseInt(m.group(2));
  }

  private static String fraction(Matcher m, int group, boolean mixed) {
    int part = Integer.parseInt(m.group(group));
    int whole = Integer.parseInt(m.group(group + 1));
    String parts = Spellout.cardinal(part);
    if (whole < 2 || part > whole) {
      return parts + " over " + Spellout.cardinal(whole);
    }
    if (!mixed && part > 1 && (whole == part || whole == 10)) {
      return parts + " out of " + Spellout.cardinal(whole);
    }
    if (whole > 20 && whole != 100 && whole != 32 && whole != 64) {
      return parts + " over " + Spellout.cardinal(whole);
    }
    return (mixed && part == 1 ? (whole == 8 ? "an" : "a") : parts) + " " + name(part, whole);
  }

  private static String name(int part, int whole) {
    if (whole == 2) {
      return part == 1 ? "half" : "halves";
    }
    String one = whole == 4 ? "quarter" : Spellout.ordinal(whole);
    return part == 1 ? one : one + "s";
  }

  private static String number(String digits) {
    return Spellout.number(digits);
  }
}
