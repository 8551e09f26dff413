package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code World War II}, {@code Chapter IV}: "two", "four"; {@code Henry VIII}: "the eighth"; {@code
 * XIV century}. Only after a capitalised word; a single letter only after the listed words.
 */
final class RomanNumeralRule implements VerbalizationRule {

  private static final Pattern ROMAN =
      Pattern.compile("((?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))('s)?");

  private static final Set<String> NUMBERED =
      Set.of(
          ("chapter part act volume vol book scene war phase type class section bowl episode level"
                  + " mark appendix figure article season stage tier grade title table step number")
              .split(" "));

  private static final Set<String> RULERS =
      Set.of(
          ("henry louis elizabeth george charles edward richard james william napoleon philip mary"
                  + " pius paul john benedict gregory leo francis frederick wilhelm nicholas alexander"
                  + " catherine peter ivan ferdinand ramesses ramses ptolemy innocent urban clement"
                  + " gustav christian haakon harald edgar edmund robert constantine")
              .split(" "));

  private static final Set<String> WORDS_AFTER_RULER =
      Set.of("of", "was", "is", "and", "had", "ruled", "reigned", "became", "died", "never");

  private static final Set<String> CENTURIES = Set.of("century", "centuries");

  private static final Set<String> SIZES = Set.of("XL", "XXL", "XXXL", "LL", "LI");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Matcher m = ROMAN.matcher(context.core());
    if (!m.matches()) {
      return Optional.empty();
    }
    String suffix = m.group(2) == null ? "" : m.group(2);
    long value = value(m.group(1));
    if (context.isJoined() && CENTURIES.contains(context.next().lower()) && value > 1) {
      return Optional.of(Verbalization.of(NumberSpellout.ordinal(value)));
    }
    boolean staged =
        context.follows(NUMBERED) && m.group(1).length() > 1 && !SIZES.contains(m.group(1));
    if (staged) {
      return Optional.of(Verbalization.of(NumberSpellout.cardinal(value) + suffix));
    }
    boolean upper =
        context.previous().startsWithUpperCase() && context.previous().isJoinedOrDotted();
    if (!upper) {
      return Optional.empty();
    }
    if (context.previous().startsWithUpperCase() && NUMBERED.contains(context.previous().lower())) {
      return Optional.of(Verbalization.of(NumberSpellout.cardinal(value) + suffix));
    }
    if (RULERS.contains(context.previous().lower())) {
      boolean regnal = !m.group(1).equals("I") || isRegnalNumber(context);
      return regnal
          ? Optional.of(Verbalization.of("the " + NumberSpellout.ordinal(value) + suffix))
          : Optional.empty();
    }
    boolean plain =
        m.group(1).length() > 1 && !SIZES.contains(m.group(1)) && isName(context.previous());
    return plain
        ? Optional.of(Verbalization.of(NumberSpellout.cardinal(value) + suffix))
        : Optional.empty();
  }

  private static boolean isName(WrittenWord word) {
    return word.core().length() > 2 && word.core().chars().skip(1).anyMatch(Character::isLowerCase);
  }

  /**
   * Whether {@code I} is a number, as in {@code Elizabeth I was}, and not a pronoun, as in {@code
   * With Mary I went}.
   */
  private static boolean isRegnalNumber(WordContext context) {
    return !context.word().trail().isEmpty()
        || context.isLast()
        || WORDS_AFTER_RULER.contains(context.next().lower());
  }

  private static long value(String roman) {
    long value = 0;
    for (int i = 0; i < roman.length(); i++) {
      int digit = digit(roman.charAt(i));
      boolean before = i + 1 < roman.length() && digit(roman.charAt(i + 1)) > digit;
      value += before ? -digit : digit;
    }
    return value;
  }

  private static int digit(char letter) {
    return switch (letter) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      default -> 50;
    };
  }
}
