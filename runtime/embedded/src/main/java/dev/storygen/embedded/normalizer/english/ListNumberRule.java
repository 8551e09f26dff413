package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code 1. Buy milk}: the number of a list item, with a short pause after it. */
final class ListNumberRule implements VerbalizationRule {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    boolean number =
        context.index() == 0 && context.word().trail().equals(".") && !context.isLast();
    return number && NUMBER.matcher(context.core()).matches()
        ? Optional.of(new Verbalization(1, NumberSpellout.number(context.core()) + ",", 1))
        : Optional.empty();
  }
}
