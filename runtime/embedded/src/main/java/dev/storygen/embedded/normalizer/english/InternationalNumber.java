package dev.storygen.embedded.normalizer.english;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as other countries write them: {@code 10.000.000}, {@code 29,99}, {@code 1.299,00},
 * {@code 1,00,000}, {@code 1'500}. A single group after a dot ({@code 12.345}) is a decimal
 * fraction, unless a euro sign belongs to it.
 */
final class InternationalNumber {

  private static final Pattern NUMBER =
      Pattern.compile("([^\\d.,]{0,4}+)(\\d[\\d.,']{1,30}\\d)([^\\d]{0,8}+)");

  private static final Pattern INDIAN =
      Pattern.compile("\\d{1,2}(?:,\\d{2}){1,6},\\d{3}(?:\\.\\d+)?");

  private static final Pattern DOTTED_GROUPS =
      Pattern.compile("\\d{1,3}(?:(?:\\.\\d{3}){2,8}(?:,\\d{1,2})?|\\.\\d{3},\\d{1,2})");

  private static final Pattern ONE_DOTTED_GROUP = Pattern.compile("\\d{1,3}\\.\\d{3}");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d{1,12},\\d{1,2}");

  private static final Pattern APOSTROPHES =
      Pattern.compile("\\d{1,3}(?:'\\d{3}){1,6}(?:\\.\\d{1,2})?");

  private static final Pattern NETWORK_ADDRESS =
      Pattern.compile("[12]?\\d{1,2}(?:\\.[012]\\d{2}){3}");

  private InternationalNumber() {}

  /** The word with its number in English notation; the word itself if it has none to convert. */
  static String english(String core) {
    Matcher m = NUMBER.matcher(core);
    if (!m.matches()) {
      return core;
    }
    boolean euro = m.group(1).contains("€") || m.group(3).contains("€");
    return m.group(1) + english(m.group(2), euro) + m.group(3);
  }

  /** A number with a euro sign apart from it. */
  static String english(String number, boolean euro) {
    if (INDIAN.matcher(number).matches()) {
      return number.replace(",", "");
    }
    if (APOSTROPHES.matcher(number).matches()) {
      return number.replace("'", "");
    }
    boolean grouped =
        DOTTED_GROUPS.matcher(number).matches() && !NETWORK_ADDRESS.matcher(number).matches();
    if (grouped || euro && ONE_DOTTED_GROUP.matcher(number).matches()) {
      return number.replace(".", "").replace(',', '.');
    }
    return DECIMAL_COMMA.matcher(number).matches() ? number.replace(',', '.') : number;
  }
}
