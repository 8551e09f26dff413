package dev.storygen.embedded.normalizer.english;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The syntax of numbers and of the scales after them. */
final class NumberSyntax {

  /** Without a sign. */
  static final String UNSIGNED = "(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)";

  static final String SIGNED = "[-+]?" + UNSIGNED;

  static final Pattern NUMBER = Pattern.compile(SIGNED);

  private static final Set<String> SCALES =
      Set.of(
          "hundred", "thousand", "million", "billion", "trillion", "quadrillion", "lakh", "crore");

  private static final Map<String, String> SCALE_LETTERS =
      Map.ofEntries(
          Map.entry("k", "thousand"),
          Map.entry("m", "million"),
          Map.entry("mn", "million"),
          Map.entry("mm", "million"),
          Map.entry("mil", "million"),
          Map.entry("b", "billion"),
          Map.entry("bn", "billion"),
          Map.entry("t", "trillion"),
          Map.entry("tn", "trillion"));

  private NumberSyntax() {}

  static boolean isNumber(String core) {
    return NUMBER.matcher(core).matches();
  }

  /** Whether the next word is a scale of this number. */
  static boolean scaleFollows(WordContext context) {
    return context.isJoined() && SCALES.contains(context.next().lower());
  }

  /** The text after the number in {@code 50%-off}, without the hyphen. */
  static String withoutHyphen(String rest) {
    return rest.startsWith("-") ? rest.substring(1) : rest;
  }

  /** The number without its sign. */
  static String unsigned(String written) {
    boolean signed = written.startsWith("-") || written.startsWith("+");
    return signed ? written.substring(1) : written;
  }

  static String scale(String letters) {
    return SCALE_LETTERS.get(letters.toLowerCase(Locale.ROOT));
  }
}
