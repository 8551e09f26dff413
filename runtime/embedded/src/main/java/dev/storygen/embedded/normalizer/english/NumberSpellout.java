package dev.storygen.embedded.normalizer.english;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Numbers as American English words, without hyphens and without "and". */
final class NumberSpellout {

  private static final int MAX_DIGITS = 15;

  private static final RuleBasedNumberFormat FORMAT =
      new RuleBasedNumberFormat(ULocale.US, RuleBasedNumberFormat.SPELLOUT);

  private static final String[] DIGITS =
      "zero one two three four five six seven eight nine".split(" ");

  private NumberSpellout() {}

  /**
   * {@code 1,234.5}, with or without a sign. Integers that are very long or start with zero are
   * read digit by digit.
   */
  static String number(String written) {
    String plain = written.replace(",", "");
    String sign = plain.startsWith("-") ? "minus " : plain.startsWith("+") ? "plus " : "";
    String unsigned = NumberSyntax.unsigned(plain);
    int point = unsigned.indexOf('.');
    String whole = point < 0 ? unsigned : unsigned.substring(0, point);
    String words = whole.isEmpty() ? "" : whole(whole);
    if (point >= 0) {
      words = (words + " point " + digits(unsigned.substring(point + 1))).strip();
    }
    return sign + words;
  }

  private static String whole(String digits) {
    boolean code = digits.length() > MAX_DIGITS || digits.length() > 1 && digits.startsWith("0");
    return code ? digits(digits) : cardinal(Long.parseLong(digits));
  }

  static String cardinal(long number) {
    return format(number, "%spellout-cardinal");
  }

  static String ordinal(long number) {
    return format(number, "%spellout-ordinal");
  }

  /** {@code 1905} as "nineteen oh five". */
  static String year(long year) {
    return format(year, "%spellout-numbering-year");
  }

  /** {@code 1990} as "nineteen nineties". */
  static String decade(long year) {
    return plural(year(year));
  }

  /** {@code 302} as "three oh two", {@code 1204} as "twelve oh four": rooms, flights, houses. */
  static String digitPairs(String digits) {
    if (digits.length() < 3 || digits.length() > 4 || digits.startsWith("0")) {
      return number(digits);
    }
    int cut = digits.length() - 2;
    String head = digits.substring(0, cut);
    String tail = digits.substring(cut);
    if (tail.equals("00")) {
      return head.endsWith("0") ? number(digits) : cardinal(Long.parseLong(head)) + " hundred";
    }
    return cardinal(Long.parseLong(head)) + " " + twoDigits(tail);
  }

  /** Two digits after an hour, a hundred or a century: {@code 05} as "oh five". */
  static String twoDigits(String digits) {
    return (digits.startsWith("0") ? "oh " : "") + cardinal(Long.parseLong(digits));
  }

  static String digits(String digits) {
    return digits.chars().mapToObj(c -> DIGITS[c - '0']).collect(Collectors.joining(" "));
  }

  static String plural(String words) {
    return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s";
  }

  /** Whether the number takes the singular: {@code 1} does, {@code 1.0} does not. */
  static boolean isOne(String written) {
    return NumberSyntax.unsigned(written).equals("1");
  }

  /** Whether a number is at most {@code max}. */
  static boolean atMost(String digits, int max) {
    return new BigDecimal(digits).compareTo(BigDecimal.valueOf(max)) <= 0;
  }

  // The format is not thread-safe.
  private static String format(long number, String rules) {
    synchronized (FORMAT) {
      return FORMAT.format(number, rules).replace('-', ' ');
    }
  }
}
