package dev.storygen.embedded.normalizer.english;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The English names of months and days of the week, and their abbreviations. */
final class CalendarNames {

  static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  static final Map<String, String> MONTH_ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("jan", "January"),
          Map.entry("feb", "February"),
          Map.entry("mar", "March"),
          Map.entry("apr", "April"),
          Map.entry("jun", "June"),
          Map.entry("jul", "July"),
          Map.entry("aug", "August"),
          Map.entry("sep", "September"),
          Map.entry("sept", "September"),
          Map.entry("oct", "October"),
          Map.entry("nov", "November"),
          Map.entry("dec", "December"));

  static final Map<String, String> DAY_ABBREVIATIONS =
      Map.of(
          "mon",
          "Monday",
          "tue",
          "Tuesday",
          "tues",
          "Tuesday",
          "wed",
          "Wednesday",
          "thu",
          "Thursday",
          "thur",
          "Thursday",
          "thurs",
          "Thursday",
          "fri",
          "Friday",
          "sat",
          "Saturday",
          "sun",
          "Sunday");

  static final Set<String> DAY_NAMES =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  static boolean isDay(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return DAY_NAMES.contains(lower) || DAY_ABBREVIATIONS.containsKey(lower);
  }

  static String dayName(String written) {
    return DAY_ABBREVIATIONS.getOrDefault(written.toLowerCase(Locale.ROOT), written);
  }

  static String monthName(WrittenWord month) {
    return MONTH_ABBREVIATIONS.getOrDefault(month.lower(), month.core());
  }

  static boolean isMonth(WrittenWord word) {
    return MONTHS.contains(word.core())
        || word.startsWithUpperCase() && MONTH_ABBREVIATIONS.containsKey(word.lower());
  }

  static boolean isAbbreviation(WrittenWord word) {
    return word.startsWithUpperCase() && isAbbreviation(word.lower());
  }

  static boolean isAbbreviation(String lower) {
    return MONTH_ABBREVIATIONS.containsKey(lower) || DAY_ABBREVIATIONS.containsKey(lower);
  }

  static boolean isDayOrMonth(WrittenWord word) {
    return isMonth(word) || DAY_NAMES.contains(word.lower());
  }

  private CalendarNames() {}
}
