package dev.storygen.embedded.normalizer.english;

import java.util.regex.Pattern;

/** Numbers with spaces between groups of three digits: {@code 1 000 000}. */
final class SpacedThousands {

  private static final Pattern FIRST = Pattern.compile("[$£€]?[1-9]\\d{0,2}");

  private static final Pattern GROUP = Pattern.compile("\\d{3}");

  private static final int MAX_GROUPS = 4;

  private SpacedThousands() {}

  /** Whether such a number starts at this word: all groups are zeros, or there are two or more. */
  static boolean starts(WordContext context) {
    int groups = groups(context);
    boolean zeros = true;
    for (int i = 1; i <= groups; i++) {
      zeros &= context.neighbour(i).core().equals("000");
    }
    return groups > 0 && (zeros || groups > 1 && context.core().length() < 3);
  }

  /** Number of groups after the first digits; zero if this is no such number. */
  static int groups(WordContext context) {
    if (!FIRST.matcher(context.core()).matches()) {
      return 0;
    }
    int groups = 0;
    while (groups < MAX_GROUPS
        && context.neighbour(groups).trail().isEmpty()
        && context.neighbour(groups + 1).lead().isEmpty()
        && GROUP.matcher(context.neighbour(groups + 1).core()).matches()) {
      groups++;
    }
    return groups;
  }

  /** The digits of the number without spaces. */
  static String digits(WordContext context) {
    StringBuilder digits = new StringBuilder(context.core());
    for (int i = 1; i <= groups(context); i++) {
      digits.append(context.neighbour(i).core());
    }
    return digits.toString();
  }
}
