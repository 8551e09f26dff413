package dev.storygen.embedded.normalizer.english;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 3:30}, {@code 12:00}, {@code 3pm}, {@code 3:30 p.m.}, {@code 3-5 PM}, {@code 15:45}. */
final class TimeOfDayRule implements VerbalizationRule {

  private static final String TIME = "(\\d{1,2})(?::([0-5]\\d))?(?::([0-5]\\d))?";

  private static final Pattern CLOCK =
      Pattern.compile(
          TIME + "([ap]\\.?m)?(?:-" + TIME + "([ap]\\.?m)?)?", Pattern.CASE_INSENSITIVE);

  /** {@code 7.30pm}, as in British usage. */
  private static final Pattern DOTTED =
      Pattern.compile("^(\\d{1,2})\\.([0-5]\\d)([apAP]\\.?[mM])$");

  private static final Pattern SHIFT = Pattern.compile("(\\d{1,2})([ap])-(\\d{1,2})([ap])");

  private static final Pattern MILITARY = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");

  /** {@code the 14.35 train}. */
  private static final Pattern DEPARTURE = Pattern.compile("([01]?\\d|2[0-3])\\.([0-5]\\d)");

  private static final Set<String> DEPARTING = Set.of("train", "bus", "ferry", "flight", "service");

  private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening");

  private static final Set<String> HOURS = Set.of("hours", "hrs", "zulu");

  private static final Set<String> BEFORE_TIMES =
      Set.of("at", "by", "until", "till", "from", "to", "around", "before", "after", "since");

  private static final Pattern MERIDIEM = Pattern.compile("(?i)[ap]\\.?m");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Optional<Verbalization> coded = coded(context);
    if (coded.isPresent()) {
      return coded;
    }
    Matcher m = CLOCK.matcher(DOTTED.matcher(context.core()).replaceFirst("$1:$2$3"));
    if (!m.matches() || Integer.parseInt(m.group(1)) > 24) {
      return Optional.empty();
    }
    String attached = m.group(8) == null ? m.group(4) : m.group(8);
    boolean apart = attached == null && context.isJoined() && isMeridiem(context.next());
    if (attached == null && !apart && m.group(2) == null) {
      return Optional.empty();
    }
    String meridiem = apart ? context.next().core() : attached;
    String words = time(m, 1, meridiem != null && m.group(5) == null);
    if (m.group(4) != null && m.group(5) != null) {
      words += letters(m.group(4));
    }
    if (m.group(5) != null) {
      words += " to " + time(m, 5, meridiem != null);
    }
    words += meridiem == null ? "" : letters(meridiem);
    int wordCount = apart ? 2 : 1;
    return Optional.of(
        meridiem != null && meridiem.contains(".")
            ? Verbalization.abbreviation(context, wordCount, words)
            : Verbalization.of(wordCount, words));
  }

  /** {@code 7a-7p}, {@code at 0630}, {@code 1400 hours}. */
  private static Optional<Verbalization> coded(WordContext context) {
    Matcher shift = SHIFT.matcher(context.core());
    if (shift.matches()) {
      return Optional.of(
          Verbalization.of(
              NumberSpellout.number(shift.group(1))
                  + letters(shift.group(2))
                  + " to "
                  + NumberSpellout.number(shift.group(3))
                  + letters(shift.group(4))));
    }
    Matcher departure = DEPARTURE.matcher(context.core());
    if (departure.matches() && isTime(context)) {
      return Optional.of(
          Verbalization.of(
              NumberSpellout.number(departure.group(1))
                  + " "
                  + (departure.group(2).equals("00")
                      ? "o'clock"
                      : NumberSpellout.twoDigits(departure.group(2)))));
    }
    Matcher military = MILITARY.matcher(context.core());
    boolean hours = context.isJoined() && HOURS.contains(context.next().lower());
    if (!military.matches()
        || !hours && !(context.core().startsWith("0") && context.follows(BEFORE_TIMES))) {
      return Optional.empty();
    }
    String minutes =
        military.group(2).equals("00") ? "hundred" : NumberSpellout.twoDigits(military.group(2));
    return Optional.of(
        Verbalization.of(NumberSpellout.twoDigits(military.group(1)) + " " + minutes));
  }

  /** {@code 7.30 in the morning}, {@code the 14.35 train}. */
  private static boolean isTime(WordContext context) {
    return context.isJoined()
        && (DEPARTING.contains(context.next().lower())
            || context.next().lower().equals("in")
                && PARTS_OF_DAY.contains(context.neighbour(3).lower()));
  }

  static boolean isMeridiem(WrittenWord word) {
    return MERIDIEM.matcher(word.core()).matches();
  }

  private static String letters(String meridiem) {
    return " " + meridiem.substring(0, 1).toUpperCase(Locale.ROOT) + " M";
  }

  private static String time(Matcher m, int group, boolean meridiem) {
    int hour = Integer.parseInt(m.group(group));
    String minutes = m.group(group + 1);
    String seconds = m.group(group + 2);
    String words = NumberSpellout.cardinal(hour);
    if (seconds != null) {
      return words
          + " "
          + NumberSpellout.twoDigits(minutes)
          + " "
          + NumberSpellout.twoDigits(seconds);
    }
    if (minutes == null || minutes.equals("00") && meridiem) {
      return words;
    }
    if (minutes.equals("00")) {
      return hour == 0 ? "midnight" : words + (hour <= 12 ? " o'clock" : " hundred");
    }
    return words + " " + NumberSpellout.twoDigits(minutes);
  }
}
