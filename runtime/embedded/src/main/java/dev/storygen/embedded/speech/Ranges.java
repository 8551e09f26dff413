package dev.storygen.embedded.speech;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 10-12}, {@code 3-2}, {@code 10 – 12} ("to"), {@code 16:9}, {@code 5x3} ("by"). */
final class Ranges implements Rule {

  private static final Pattern RANGE =
      Pattern.compile(
          "([~<>≈]?)("
              + Amount.SIGNED
              + ")([-:x×])("
              + Amount.UNSIGNED
              + ")(?:-|(?<=\\d)(?=[kKM]))?([a-zA-Z]*)");

  private static final Set<String> DASHES = Set.of("-", "–", "−");

  @Override
  public Optional<Reading> read(Context at) {
    Matcher m = RANGE.matcher(at.core());
    if (m.matches()) {
      boolean by = m.group(3).equals("x") || m.group(3).equals("×");
      String join = by ? " by " : " to ";
      String scale = m.group(5).isEmpty() ? null : Amount.scale(m.group(5));
      String rest = m.group(5).isEmpty() ? "" : EnglishRules.words(m.group(5));
      String words =
          Symbols.prefix(m.group(1))
              + Spellout.number(m.group(2))
              + join
              + Spellout.number(m.group(4))
              + (rest.isEmpty() ? "" : " " + (scale == null ? rest : scale));
      return Optional.of(
          Amount.scaleFollows(at)
              ? Reading.of(2, words + " " + at.next().lower())
              : Reading.of(words));
    }
    return apart(at);
  }

  private static Optional<Reading> apart(Context at) {
    boolean dash = at.piece().trail().isEmpty() && DASHES.contains(at.next().shown());
    boolean numbers = Amount.isNumber(at.core()) && Amount.isNumber(at.near(2).core());
    if (!dash || !numbers) {
      return Optional.empty();
    }
    String join = at.near(3).core().equals("=") ? " minus " : " to ";
    String last = EnglishRules.words(at.near(2).core());
    return Optional.of(Reading.of(3, EnglishRules.words(at.core()) + join + last));
  }
}
