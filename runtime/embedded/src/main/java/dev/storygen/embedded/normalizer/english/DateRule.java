package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 2024-05-17}, {@code 5/17/2024} (month first), {@code May 17}, {@code 17 May}, {@code Jan.
 * 5}; abbreviated weekdays before a date or a time.
 */
final class DateRule implements VerbalizationRule {

  private static final Set<String> BEFORE_NUMBERS = Set.of("on", "since", "until", "by");

  /** Words before the month and year of a card. */
  private static final Set<String> EXPIRY =
      Set.of("exp", "expires", "expired", "expiry", "expiration", "thru");

  private static final Set<String> BEFORE_DAYS = Set.of("the", "on", "of", "by");

  private static final Set<String> SPANS =
      Set.of("to", "through", "thru", "and", "until", "or", "&");

  private static final Set<String> BEFORE_DAY_NAMES =
      Set.of("on", "next", "last", "this", "every", "since", "until", "by");

  private static final Set<String> ARTICLE = Set.of("the");

  /** Abbreviations that are also words. */
  private static final Set<String> HOMOGRAPHS =
      Set.of("mar", "sat", "sun", "wed", "fri", "mon", "dec");

  private static final Set<String> TIMES_OF_DAY =
      Set.of("morning", "afternoon", "evening", "night", "at");

  private static final Set<String> NOT_DAYS = Set.of("percent", "of", "people", "times", "years");

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  private static final Pattern SLASHES =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})|(\\d{1,2})-(\\d{1,2})-(\\d{4})");

  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");

  /** Day first. */
  private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})");

  private static final Pattern MONTH_YEAR = Pattern.compile("(0?[1-9]|1[0-2])/((?:19|20)\\d\\d)");

  private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

  /** {@code Mon-Fri}. */
  private static final Pattern DAY_RANGE =
      Pattern.compile("(\\p{Lu}\\p{L}{2,9})-(\\p{Lu}\\p{L}{2,9})");

  /** A day or a time. */
  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}(?!\\d).{0,10}");

  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?(?:st|nd|rd|th)?");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Optional<Verbalization> numeric = numeric(context);
    return numeric.isPresent() ? numeric : named(context);
  }

  private static Optional<Verbalization> numeric(WordContext context) {
    Matcher iso = ISO.matcher(context.core());
    if (iso.matches()) {
      return date(iso.group(2), iso.group(3), ", " + year(iso.group(1)));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(context.core());
    if (yearFirst.matches()) {
      return date(yearFirst.group(2), yearFirst.group(3), ", " + year(yearFirst.group(1)));
    }
    Matcher dots = DOTS.matcher(context.core());
    if (dots.matches()) {
      return date(dots.group(2), dots.group(1), ", " + fullOrShortYear(dots.group(3)));
    }
    Matcher slashes = SLASHES.matcher(context.core());
    if (slashes.matches()) {
      int first = slashes.group(1) == null ? 4 : 1;
      String year = fullOrShortYear(slashes.group(first + 2));
      return date(slashes.group(first), slashes.group(first + 1), ", " + year);
    }
    Optional<Verbalization> month = monthAndYear(context);
    if (month.isPresent()) {
      return month;
    }
    Matcher day = MONTH_DAY.matcher(context.core());
    if (day.matches() && EXPIRY.contains(context.previous().lower())) {
      return Optional.of(
          Verbalization.of(
              NumberSpellout.twoDigits(day.group(1))
                  + " "
                  + NumberSpellout.twoDigits(day.group(2))));
    }
    boolean isDate =
        isSpan(context, day)
            || context.core().startsWith("0")
            || context.core().contains("/0")
            || context.follows(BEFORE_NUMBERS)
            || context.follows(CalendarNames.DAY_ABBREVIATIONS.keySet());
    return day.matches() && isDate ? date(day.group(1), day.group(2), "") : Optional.empty();
  }

  /** {@code from 12/23 to 1/2}: one of the two numbers can be no fraction. */
  private static boolean isSpan(WordContext context, Matcher day) {
    boolean first = SPANS.contains(context.next().lower()) && context.isJoined();
    boolean last = context.follows(SPANS);
    Matcher other = MONTH_DAY.matcher(context.neighbour(first ? 2 : -2).core());
    return (first || last)
        && day.matches()
        && other.matches()
        && (isNoFraction(day) || isNoFraction(other));
  }

  private static boolean isNoFraction(Matcher m) {
    int month = Integer.parseInt(m.group(1));
    int day = Integer.parseInt(m.group(2));
    return month >= day || day > 12 && day != 16;
  }

  private static Optional<Verbalization> date(String month, String day, String year) {
    int monthOfYear = Integer.parseInt(month);
    int dayOfMonth = Integer.parseInt(day);
    if (monthOfYear > 12 && dayOfMonth <= 12 && dayOfMonth > 0) {
      return date(day, month, year);
    }
    if (monthOfYear < 1 || monthOfYear > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
      return Optional.empty();
    }
    String name = CalendarNames.MONTHS.get(monthOfYear - 1);
    return Optional.of(Verbalization.of(name + " " + NumberSpellout.ordinal(dayOfMonth) + year));
  }

  private static String fullOrShortYear(String digits) {
    return digits.length() == 4 ? year(digits) : NumberSpellout.twoDigits(digits);
  }

  private static String year(String digits) {
    return NumberSpellout.year(Long.parseLong(digits));
  }

  private static boolean isMonths(Matcher range) {
    return CalendarNames.isMonth(WrittenWord.of(range.group(1)))
        && CalendarNames.isMonth(WrittenWord.of(range.group(2)));
  }

  private static Optional<Verbalization> named(WordContext context) {
    Optional<Verbalization> names = range(context);
    if (names.isPresent()) {
      return names;
    }
    String lower = context.word().lower();
    String name =
        CalendarNames.MONTH_ABBREVIATIONS.getOrDefault(
            lower, CalendarNames.DAY_ABBREVIATIONS.get(lower));
    boolean upper = context.word().startsWithUpperCase();
    boolean shouted = context.word().isCapitals() && HOMOGRAPHS.contains(lower);
    if (shouted && !SHORT_NUMBER.matcher(context.next().core()).matches()) {
      return Optional.empty();
    }
    if (name != null && upper && (context.word().hasDot() || context.word().trail().isEmpty())) {
      boolean dated = context.next().startsWithDigit();
      boolean span =
          CalendarNames.DAY_ABBREVIATIONS.containsKey(lower)
              && (SPANS.contains(context.next().lower())
                      && CalendarNames.isDay(context.neighbour(2).core())
                  || context.follows(BEFORE_DAY_NAMES)
                  || SPANS.contains(context.previous().lower())
                      && CalendarNames.isDay(context.neighbour(-2).core()));
      boolean month =
          context.word().hasDot() && CalendarNames.isMonth(context.next())
              || (context.word().hasDot() || context.index() > 0)
                  && TIMES_OF_DAY.contains(context.next().lower());
      return dated || span || month || isUnambiguous(context)
          ? Optional.of(Verbalization.abbreviation(context, 1, name))
          : Optional.empty();
    }
    return day(context);
  }

  /**
   * Whether the word is an abbreviation without a date after it: with a dot, not at the end of the
   * sentence, and not also a word.
   */
  private static boolean isUnambiguous(WordContext context) {
    return context.word().hasDot() && !HOMOGRAPHS.contains(context.word().lower());
  }

  private static Optional<Verbalization> day(WordContext context) {
    Matcher day = DAY.matcher(context.core());
    if (!day.matches() || Integer.parseInt(day.group(1)) > 31) {
      return Optional.empty();
    }
    boolean afterMonth =
        CalendarNames.isMonth(context.previous()) && context.previous().isJoinedOrDotted();
    if (afterMonth && context.word().lead().endsWith("'") && day.group(1).length() == 2) {
      int year = Integer.parseInt(day.group(1));
      return Optional.of(Verbalization.of(NumberSpellout.year(2000 + year)));
    }
    if (afterMonth && !(context.isJoined() && NOT_DAYS.contains(context.next().lower()))) {
      return Optional.of(Verbalization.of(days(day)));
    }
    boolean beforeMonth = context.isJoined() && CalendarNames.isMonth(context.next());
    boolean early = context.neighbour(2).startsWithDigit() || context.follows(BEFORE_DAYS);
    if (beforeMonth && early && Integer.parseInt(day.group(1)) > 0) {
      boolean article = context.follows(ARTICLE);
      return Optional.of(Verbalization.of((article ? "" : "the ") + days(day) + " of"));
    }
    if (beforeMonth && Integer.parseInt(day.group(1)) > 0) {
      String month = CalendarNames.monthName(context.next());
      return Optional.of(Verbalization.of(2, month + " " + days(day)));
    }
    return Optional.empty();
  }

  private static String days(Matcher day) {
    String last = day.group(2);
    String first = NumberSpellout.ordinal(Long.parseLong(day.group(1)));
    return last == null ? first : first + " to " + NumberSpellout.ordinal(Long.parseLong(last));
  }

  /** {@code 12/2019}. */
  private static Optional<Verbalization> monthAndYear(WordContext context) {
    Matcher month = MONTH_YEAR.matcher(context.core());
    if (month.matches() && Integer.parseInt(month.group(1)) <= 12) {
      return Optional.of(
          Verbalization.of(
              CalendarNames.MONTHS.get(Integer.parseInt(month.group(1)) - 1)
                  + " "
                  + year(month.group(2))));
    }
    return Optional.empty();
  }

  /** {@code Mon-Fri}, {@code Jan-Mar}. */
  private static Optional<Verbalization> range(WordContext context) {
    Matcher range = DAY_RANGE.matcher(context.core());
    if (range.matches()
        && CalendarNames.isDay(range.group(1))
        && CalendarNames.isDay(range.group(2))) {
      return Optional.of(
          Verbalization.of(
              CalendarNames.dayName(range.group(1))
                  + " to "
                  + CalendarNames.dayName(range.group(2))));
    }
    if (range.matches() && isMonths(range)) {
      return Optional.of(
          Verbalization.of(
              CalendarNames.monthName(WrittenWord.of(range.group(1)))
                  + " to "
                  + CalendarNames.monthName(WrittenWord.of(range.group(2)))));
    }
    return Optional.empty();
  }
}
