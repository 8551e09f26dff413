package dev.storygen.embedded.normalizer.english;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ages: {@code (28M)} and {@code I'm 30F} with the letter of the sex, {@code 4yr old}, {@code 12yo}
 * and {@code 16 y.o.} as adjectives.
 */
final class AgeRule implements VerbalizationRule {

  private static final Pattern AGE_AND_SEX =
      Pattern.compile("(\\d{2})(s?)-?(M|F|m|f|NB|nb|MTF|FTM)");

  private static final Pattern SEX_AND_AGE = Pattern.compile("([MF])(\\d{2})");

  private static final Pattern YEAR_OLD =
      Pattern.compile("(\\d{1,3})-?(?:y/?o|y\\.o|yrs?[- ]?old|yrold)", Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR_OLD_APART =
      Pattern.compile("y/?o|y\\.o", Pattern.CASE_INSENSITIVE);

  private static final Pattern UNIT =
      Pattern.compile("(\\d{1,3})-?(yrs?|mos?|mths?|wks?|days?|weeks?|months?|years?)");

  private static final Pattern UNIT_APART = Pattern.compile("(yrs?|mos?|mths?|wks?)");

  private static final Set<String> BRACKETS = Set.of("(", "[");

  private static final Set<String> BEFORE_AGE =
      Set.of(
          ("i i'm im me am is was are were he's she's who's he she husband wife boyfriend"
                  + " girlfriend fiance brother sister mother father mom dad son daughter friend"
                  + " partner ex aged age now")
              .split(" "));

  private static final Set<String> VERBS =
      Set.of(
          ("is was are were am i'm he's she's they're we're you're who's it's turned now about only"
                  + " be being almost nearly just barely")
              .split(" "));

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Matcher age = AGE_AND_SEX.matcher(context.core());
    if (age.matches() && isAge(context, age)) {
      String number = NumberSpellout.number(age.group(1));
      String decade = age.group(2).isEmpty() ? number : NumberSpellout.plural(number);
      return Optional.of(Verbalization.of(decade + " " + letters(age.group(3))));
    }
    Matcher sex = SEX_AND_AGE.matcher(context.core());
    if (sex.matches()) {
      return Optional.of(
          Verbalization.of(sex.group(1) + " " + NumberSpellout.number(sex.group(2))));
    }
    return old(context);
  }

  private static String letters(String sex) {
    return String.join(" ", sex.toUpperCase(Locale.ROOT).split(""));
  }

  /** {@code M} after two digits is also "million". */
  private static boolean isAge(WordContext context, Matcher age) {
    boolean coordinated =
        context.follows(Set.of("and", "or"))
            && AGE_AND_SEX.matcher(context.neighbour(-2).core()).matches();
    boolean described =
        coordinated
            || BRACKETS.contains(context.word().lead())
            || context.follows(BEFORE_AGE)
            || !context.word().trail().isEmpty() && context.previous().trail().equals(",");
    return described
        || !age.group(3).equalsIgnoreCase("m") && Character.isUpperCase(age.group(3).charAt(0));
  }

  private static Optional<Verbalization> old(WordContext context) {
    Matcher together = YEAR_OLD.matcher(context.core());
    if (together.matches()) {
      return Optional.of(
          Verbalization.abbreviation(
              context, 1, NumberSpellout.number(together.group(1)) + years(context, 1)));
    }
    Matcher unit = UNIT.matcher(context.core());
    if (unit.matches() && context.isJoined() && isOld(context.next())) {
      return Optional.of(
          Verbalization.of(NumberSpellout.number(unit.group(1)) + " " + name(unit.group(2))));
    }
    if (!NumberSyntax.isNumber(context.core()) || !context.isJoined()) {
      return Optional.empty();
    }
    String number = NumberSpellout.number(context.core());
    if (YEAR_OLD_APART.matcher(context.next().core()).matches()) {
      return Optional.of(Verbalization.abbreviation(context, 2, number + years(context, 2)));
    }
    Matcher apart = UNIT_APART.matcher(context.next().core());
    return apart.matches() && isOld(context.neighbour(2))
        ? Optional.of(Verbalization.of(2, number + " " + name(apart.group(1))))
        : Optional.empty();
  }

  /** "years old" after a verb and before no noun: {@code she was 19 y/o}. */
  private static String years(WordContext context, int wordCount) {
    WrittenWord next = context.neighbour(wordCount);
    boolean noun =
        context.neighbour(wordCount - 1).isJoinedOrDotted()
            && next.startsWithLowerCase()
            && !MeasurementRule.isNoNoun(next);
    return context.follows(VERBS) && !noun ? " years old" : " year old";
  }

  private static boolean isOld(WrittenWord word) {
    return word.lower().equals("old") || word.lower().equals("olds");
  }

  private static String name(String unit) {
    return switch (unit.charAt(0)) {
      case 'y' -> "year";
      case 'm' -> "month";
      case 'w' -> "week";
      default -> "day";
    };
  }
}
