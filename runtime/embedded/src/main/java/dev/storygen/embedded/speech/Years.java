package dev.storygen.embedded.speech;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 1914}, {@code 1990s}, {@code '90s}, {@code 1914-1918}, {@code 44 BC}.
 *
 * <p>Four digits from 1100 to 2099 without a comma are a year, unless something that is counted
 * follows ({@code 1914 men}) and neither a word like "in" or "the" nor a month goes before. From
 * 1000 to 1099 they are one only after such a word.
 */
final class Years implements Rule {

  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-(\\d{4}|\\d{2}))?");

  private static final Pattern DECADE = Pattern.compile("([12]\\d\\d0|\\d0)'?s");

  private static final Pattern ERA = Pattern.compile("BC|BCE|AD|CE|B\\.C|A\\.D|B\\.C\\.E|C\\.E");

  private static final Pattern BEFORE_ERA = Pattern.compile("\\d{1,4}");

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
                  + " kg lb lbs ft mi mph g ml l w kw mb gb hz mhz cm mm yd oz"
                  + " candles bottles bricks stones horses houses homes ships cars guests rooms"
                  + " passengers members residents fans photos pictures messages emails jobs units")
              .split(" "));

  private static final Set<String> UNITS =
      Set.of("km m kg lb lbs ft mi mph g ml l W kW MB GB Hz MHz cm mm yd oz percent".split(" "));

  @Override
  public Optional<Reading> read(Context at) {
    Optional<Reading> decade = decade(at);
    return decade.isPresent() ? decade : year(at);
  }

  private static Optional<Reading> decade(Context at) {
    Matcher decade = DECADE.matcher(at.core());
    if (!decade.matches()) {
      return Optional.empty();
    }
    return Optional.of(Reading.of(Spellout.decade(Long.parseLong(decade.group(1)))));
  }

  private static Optional<Reading> year(Context at) {
    boolean beforeEra = at.isJoined() && ERA.matcher(at.next().core()).matches();
    boolean afterEra = at.previous().core().equals("AD") && at.previous().trail().isEmpty();
    if ((beforeEra || afterEra) && BEFORE_ERA.matcher(at.core()).matches()) {
      return Optional.of(Reading.of(Spellout.year(Long.parseLong(at.core()))));
    }
    if (at.piece().lead().endsWith("'")
        && SHORT.matcher(at.core()).matches()
        && at.piece().trail().indexOf('\'') < 0) {
      return Optional.of(Reading.of(Spellout.minutes(at.core())));
    }
    Matcher m = YEAR.matcher(at.core());
    if (!m.matches() || !isYear(at, Integer.parseInt(m.group(1)))) {
      return Optional.empty();
    }
    String first = Spellout.year(Long.parseLong(m.group(1)));
    return Optional.of(Reading.of(m.group(2) == null ? first : first + " to " + last(m.group(2))));
  }

  private static String last(String digits) {
    return digits.length() == 4 ? Spellout.year(Long.parseLong(digits)) : Spellout.minutes(digits);
  }

  private static boolean isYear(Context at, int number) {
    boolean dated = at.follows(DATING) || followsDate(at);
    if (number >= 1000 && number < 1100) {
      return dated && !isCounted(at);
    }
    boolean known = dated || at.follows(DETERMINERS);
    return number >= 1100 && number < 2100 && (known && !isUnit(at) || !isCounted(at));
  }

  private static boolean followsDate(Context at) {
    return Dates.isMonth(at.previous())
        || at.previous().startsWithDigit() && Dates.isMonth(at.near(-2));
  }

  private static boolean isCounted(Context at) {
    return at.isJoined() && (COUNTED.contains(at.next().lower()) || Amount.scaleFollows(at));
  }

  private static boolean isUnit(Context at) {
    return isCounted(at) && (UNITS.contains(at.next().core()) || !at.follows(DATING));
  }
}
