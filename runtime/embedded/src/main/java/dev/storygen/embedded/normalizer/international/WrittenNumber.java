package dev.storygen.embedded.normalizer.international;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a number as written, as {@code (-€5,00).}
 *
 * @param lead opening punctuation
 * @param minus whether it is negative
 * @param digits with decimal and grouping marks, or letters of an ordinal
 * @param sign a currency or percent sign, before or after; empty if there is none
 * @param signFirst whether the sign stands before the digits
 * @param trail closing punctuation
 */
record WrittenNumber(
    String lead, boolean minus, String digits, String sign, boolean signFirst, String trail) {

  private static final int MAX_LENGTH = 60;

  private static final String SIGN = "R\\$|[\\p{Sc}%]";

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<lead>[\\p{Ps}\\p{Pi}\\p{Pf}\"'„‚¿¡]{0,5}+)(?<minus>[-−]?+)(?<before>(?:"
              + SIGN
              + ")?+) ?(?<digits>\\d(?:[\\d.,'’ ]{0,40}\\d)?(?:[.:]?[\\p{L}ªº]{1,3}+)?)"
              + " ?(?<after>(?:"
              + SIGN
              + ")?+)(?<trail>[\\p{Pe}\\p{Pi}\\p{Pf}\"'.,;:!?…]{0,8}+)");

  /** The parts; empty if the text is no number. */
  static Optional<WrittenNumber> of(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches() || !parts.group("before").isEmpty() && !parts.group("after").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new WrittenNumber(
            parts.group("lead"),
            !parts.group("minus").isEmpty(),
            parts.group("digits"),
            parts.group("before") + parts.group("after"),
            !parts.group("before").isEmpty(),
            parts.group("trail")));
  }

  boolean hasMarks() {
    return !digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  String around(String words) {
    return lead + words + trail;
  }
}
