package dev.storygen.embedded.speech;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 5'10"} as "five foot ten"; {@code 6'} and {@code 12"} where no quotation is open. */
final class Heights implements Rule {

  private static final Pattern HEIGHT = Pattern.compile("(\\d)'(\\d{1,2})");

  private static final Pattern INCHES = Pattern.compile("\\d{1,2}");

  private static final Pattern FEET = Pattern.compile("\\d['′]");

  @Override
  public Optional<Reading> read(Context at) {
    Matcher height = HEIGHT.matcher(at.core());
    if (height.matches()) {
      return Optional.of(inches(at, words(height)));
    }
    if (!Amount.isNumber(at.core()) || at.piece().lead().contains("'")) {
      return Optional.empty();
    }
    if (at.piece().trail().equals("'") && INCHES.matcher(at.next().core()).matches()) {
      boolean inches = at.next().trail().startsWith("\"");
      String words = Spellout.number(at.core()) + " foot " + Spellout.number(at.next().core());
      return inches ? Optional.of(new Reading(2, words, 1)) : Optional.empty();
    }
    String one = Spellout.isOne(at.core()) ? "one " : null;
    if (at.piece().trail().startsWith("\"") && !at.isInQuotes()) {
      return Optional.of(
          inches(at, one == null ? Spellout.number(at.core()) + " inches" : one + "inch"));
    }
    if (at.piece().trail().startsWith("'") && FEET.matcher(at.piece().shown()).find()) {
      return Optional.of(
          Reading.of(one == null ? Spellout.number(at.core()) + " feet" : one + "foot"));
    }
    return Optional.empty();
  }

  private static String words(Matcher height) {
    return Spellout.number(height.group(1)) + " foot " + Spellout.number(height.group(2));
  }

  /** The inch mark is no closing quote. */
  private static Reading inches(Context at, String words) {
    return at.piece().trail().startsWith("\"") && !at.isInQuotes()
        ? new Reading(1, words, 1)
        : Reading.of(words);
  }
}
