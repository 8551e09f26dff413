package dev.storygen.embedded.speech;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code 1. Buy milk}: the number of a list item, with a short pause after it. */
final class ListNumbers implements Rule {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  @Override
  public Optional<Reading> read(Context at) {
    boolean number = at.at() == 0 && at.piece().trail().equals(".") && !at.isLast();
    return number && NUMBER.matcher(at.core()).matches()
        ? Optional.of(new Reading(1, Spellout.number(at.core()) + ",", 1))
        : Optional.empty();
  }
}
