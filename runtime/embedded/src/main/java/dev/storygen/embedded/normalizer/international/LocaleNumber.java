package dev.storygen.embedded.normalizer.international;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers that are written with the decimal and the grouping mark of a locale. */
final class LocaleNumber {

  /** Digits in groups of three, with one mark throughout. */
  private static final Pattern GROUPED =
      Pattern.compile("([1-9]\\d{0,2})(?:([.,'’ ])\\d{3}(?:\\2\\d{3}){0,3})");

  private static final Pattern PLAIN = Pattern.compile("0|[1-9]\\d{0,14}");

  private static final Pattern FRACTION = Pattern.compile("\\d{1,2}");

  /** An Internet address: four numbers, not all of which look like groups of three. */
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

  private static final Pattern MARKS = Pattern.compile("[.,'’ ]");

  private final char decimal;
  private final String grouping;

  LocaleNumber(LocaleSpellout spellout) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(spellout.locale());
    decimal = symbols.getDecimalSeparator();
    char group = symbols.getGroupingSeparator();
    boolean apostrophe = group == '\'' || group == '’';
    grouping = " " + (apostrophe ? "'’" : decimal == ',' ? "." : ",");
  }

  /** The value; empty if the text is no number of the locale, or starts with a zero. */
  Optional<BigDecimal> read(String text) {
    int point = text.lastIndexOf(decimal);
    String whole = point < 0 ? text : text.substring(0, point);
    String fraction = point < 0 ? "" : text.substring(point + 1);
    boolean valid = PLAIN.matcher(whole).matches() || isGrouped(whole);
    if (!valid || point >= 0 && !FRACTION.matcher(fraction).matches()) {
      return Optional.empty();
    }
    String digits = MARKS.matcher(whole).replaceAll("");
    BigDecimal value = new BigDecimal(fraction.isEmpty() ? digits : digits + "." + fraction);
    BigDecimal stripped = value.stripTrailingZeros();
    return Optional.of(stripped.scale() <= 0 ? stripped.setScale(0) : stripped);
  }

  private boolean isGrouped(String whole) {
    Matcher matcher = GROUPED.matcher(whole);
    return matcher.matches()
        && grouping.contains(matcher.group(2))
        && !(ADDRESS.matcher(whole).matches() && isAddress(whole));
  }

  private static boolean isAddress(String text) {
    return MARKS.splitAsStream(text).allMatch(part -> Integer.parseInt(part) <= 255);
  }
}
