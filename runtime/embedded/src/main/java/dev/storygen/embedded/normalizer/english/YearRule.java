package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 1914}, {@code 1990s}, {@code '90s}, {@code 1914-1918}, {@code 44 BC}.
 *
 * <p>Four digits from 1100 to 2099 without a comma are a year, unless a counted noun follows
 * ({@code 1914 men}) and neither a word such as "in" or "the" nor a month precedes them. From 1000
 * to 1099 they are a year only after such a word.
 */
final class YearRule implements VerbalizationRule {

  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-(\\d{4}|\\d{2}))?");

  private static final Pattern DECADE = Pattern.compile("([12]\\d\\d0|\\d0)'?s");

  private static final Pattern ERA = Pattern.compile("BC|BCE|AD|CE|B\\.C|A\\.D|B\\.C\\.E|C\\.E");

  private static final Pattern BEFORE_ERA = Pattern.compile("\\d{1,4}");

  /** {@code '03-'04}. */
  private static final Pattern SHORT_YEARS = Pattern.compile("(\\d\\d)-'?(\\d\\d)");

  private static final Pattern SHORT = Pattern.compile("\\d\\d");

  private static final Set<String> DATING =
      Set.of(
          ("in since by from until till during before after around circa year late early of spring"
                  + " summer fall autumn winter class between christmas")
              .split(" "));

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "this", "that", "his", "her", "my", "our", "their", "its", "old");

  private static final Set<String> COUNTED =
      Set.of(
          ("men women people children soldiers dollars bucks cents euros pounds miles feet meters"
                  + " metres kilometers inches yards acres steps words times days weeks months years"
                  + " hours minutes seconds calories points votes pages copies students workers"
                  + " followers subscribers views likes letters coins books tons tonnes grams"
                  + " kilograms liters gallons degrees watts volts square cubic more or percent km m"
                  + " kg lb lbs ft mi mph g ml l w kw mb gb hz mhz cm mm yd oz candles bottles bricks"
                  + " stones horses houses homes ships cars guests rooms passengers members residents"
                  + " fans photos pictures messages emails jobs units")
              .split(" "));

  private static final Set<String> UNITS =
      Set.of("km m kg lb lbs ft mi mph g ml l W kW MB GB Hz MHz cm mm yd oz percent".split(" "));

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Optional<Verbalization> decade = decade(context);
    return decade.isPresent() ? decade : year(context);
  }

  private static Optional<Verbalization> decade(WordContext context) {
    Matcher decade = DECADE.matcher(context.core());
    if (!decade.matches()) {
      return Optional.empty();
    }
    return Optional.of(Verbalization.of(NumberSpellout.decade(Long.parseLong(decade.group(1)))));
  }

  private static Optional<Verbalization> year(WordContext context) {
    boolean beforeEra = context.isJoined() && ERA.matcher(context.next().core()).matches();
    boolean afterEra =
        context.previous().core().equals("AD") && context.previous().trail().isEmpty();
    if ((beforeEra || afterEra) && BEFORE_ERA.matcher(context.core()).matches()) {
      return Optional.of(Verbalization.of(NumberSpellout.year(Long.parseLong(context.core()))));
    }
    if (context.word().lead().endsWith("'")
        && SHORT.matcher(context.core()).matches()
        && context.word().trail().indexOf('\'') < 0) {
      return Optional.of(Verbalization.of(NumberSpellout.twoDigits(context.core())));
    }
    Matcher years = SHORT_YEARS.matcher(context.core());
    if (years.matches() && context.word().lead().endsWith("'")) {
      return Optional.of(
          Verbalization.of(
              NumberSpellout.twoDigits(years.group(1))
                  + " to "
                  + NumberSpellout.twoDigits(years.group(2))));
    }
    Matcher m = YEAR.matcher(context.core());
    if (!m.matches() || !isYear(context, Integer.parseInt(m.group(1)))) {
      return Optional.empty();
    }
    String first = NumberSpellout.year(Long.parseLong(m.group(1)));
    return Optional.of(
        Verbalization.of(m.group(2) == null ? first : first + " to " + last(m.group(2))));
  }

  private static String last(String digits) {
    return digits.length() == 4
        ? NumberSpellout.year(Long.parseLong(digits))
        : NumberSpellout.twoDigits(digits);
  }

  private static boolean isYear(WordContext context, int number) {
    boolean dated = context.follows(DATING) || followsDate(context);
    if (number >= 1000 && number < 1100) {
      return dated && !isCounted(context);
    }
    boolean known = dated || context.follows(DETERMINERS);
    return number >= 1100 && number < 2100 && (known && !isUnit(context) || !isCounted(context));
  }

  private static boolean followsDate(WordContext context) {
    return CalendarNames.isMonth(context.previous())
        || context.previous().startsWithDigit() && CalendarNames.isMonth(context.neighbour(-2));
  }

  private static boolean isCounted(WordContext context) {
    return context.isJoined()
        && (COUNTED.contains(context.next().lower()) || NumberSyntax.scaleFollows(context));
  }

  private static boolean isUnit(WordContext context) {
    return isCounted(context)
        && (UNITS.contains(context.next().core()) || !context.follows(DATING));
  }
}
