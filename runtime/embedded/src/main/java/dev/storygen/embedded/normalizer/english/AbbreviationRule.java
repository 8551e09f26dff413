package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code Dr.}, {@code St.}, {@code No. 5}, {@code e.g.}, {@code w/o}: written out. */
final class AbbreviationRule implements VerbalizationRule {

  private static final Pattern NUMBERED = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)");

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "my", "your", "his", "her", "our", "their", "this", "that", "another");

  private static final Set<String> COMPASS = Set.of("N", "S", "E", "W", "NE", "NW", "SE", "SW");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    String lower = context.word().lower();
    if (AbbreviationLexicon.ALWAYS.containsKey(lower)) {
      return abbreviation(context, AbbreviationLexicon.ALWAYS.get(lower));
    }
    boolean dotted = context.word().hasDot();
    Optional<Verbalization> special = special(context, lower, dotted);
    if (special.isPresent()) {
      return special;
    }
    if (isStreet(context, lower)) {
      return abbreviation(context, lower.equals("st") ? "Street" : "Drive");
    }
    if (context.word().startsWithUpperCase()
        && AbbreviationLexicon.TITLES.containsKey(lower)
        && isTitle(context, dotted)) {
      return abbreviation(context, AbbreviationLexicon.TITLES.get(lower));
    }
    boolean counter = dotted || AbbreviationLexicon.UNDOTTED_COUNTERS.contains(lower);
    if (counter
        && context.word().isJoinedOrDotted()
        && context.next().startsWithDigit()
        && AbbreviationLexicon.isCounter(context.word(), context.previous())) {
      return abbreviation(context, AbbreviationLexicon.COUNTERS.get(lower));
    }
    if (dotted
        && AbbreviationLexicon.isDotted(context.word(), lower)
        && (!context.isLast() || !AbbreviationLexicon.isHomograph(lower))) {
      return abbreviation(context, AbbreviationLexicon.DOTTED.get(lower));
    }
    if (AbbreviationLexicon.UNDOTTED_STREETS.contains(lower)
        && context.word().startsWithUpperCase()
        && isAfterName(context)) {
      return abbreviation(context, AbbreviationLexicon.DOTTED.get(lower));
    }
    boolean initial =
        dotted
            && AbbreviationLexicon.isInitial(context.word(), context.previous())
            && !context.isLast();
    return initial ? abbreviation(context, context.core()) : Optional.empty();
  }

  private static Optional<Verbalization> abbreviation(WordContext context, String words) {
    return Optional.of(Verbalization.abbreviation(context, 1, words));
  }

  private static boolean isTitle(WordContext context, boolean dotted) {
    boolean named =
        context.next().startsWithUpperCase()
            || isAnd(context.next()) && isTitleWord(context.neighbour(2));
    return named
        && context.word().isJoinedOrDotted()
        && (dotted || AbbreviationLexicon.UNDOTTED_TITLES.contains(context.word().lower()));
  }

  private static boolean isAnd(WrittenWord word) {
    return word.lower().equals("and") || word.core().equals("&");
  }

  private static boolean isTitleWord(WrittenWord word) {
    return word.startsWithUpperCase() && AbbreviationLexicon.TITLES.containsKey(word.lower());
  }

  private static boolean isAfterName(WordContext context) {
    return context.previous().startsWithUpperCase()
            && context.previous().trail().isEmpty()
            && !context.follows(DETERMINERS)
        || NUMBERED.matcher(context.previous().core()).matches();
  }

  private static boolean isName(WrittenWord word) {
    return word.startsWithUpperCase() && !AbbreviationLexicon.isSentenceStarter(word);
  }

  private static boolean isStreet(WordContext context, String lower) {
    boolean street =
        AbbreviationLexicon.STREET_WORDS.contains(lower)
            && context.word().startsWithUpperCase()
            && isAfterName(context);
    boolean dotted = context.word().hasDot() || context.word().trail().startsWith(",");
    WrittenWord next = context.next();
    return street
        && dotted
        && (context.isLast()
            || context.word().trail().indexOf(',') >= 0
            || COMPASS.contains(next.core())
            || !next.startsWithUpperCase()
            || AbbreviationLexicon.isSentenceStarter(next));
  }

  /** {@code 2nd fl.}, {@code VAT incl.} at the end, and {@code the Dr.} without a name. */
  private static Optional<Verbalization> special(
      WordContext context, String lower, boolean dotted) {
    if (dotted && lower.equals("fl") && NUMBERED.matcher(context.previous().core()).matches()) {
      return abbreviation(context, "floor");
    }
    if (dotted && lower.equals("incl") && context.isLast()) {
      return abbreviation(context, "included");
    }
    if (lower.equals("dr") && context.follows(DETERMINERS) && !isName(context.next())) {
      return abbreviation(context, "doctor");
    }
    return Optional.empty();
  }
}
