package dev.storygen.embedded.speech;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 50%}, {@code 0.5 %}, {@code 50-60%}. */
final class Percentages implements Rule {

  private static final Pattern PERCENT =
      Pattern.compile(
          "([~<>≈]?)(" + Amount.SIGNED + ")(?:%?-(" + Amount.UNSIGNED + "))?(%|‰)?(-?[a-zA-Z]*)");

  @Override
  public Optional<Reading> read(Context at) {
    Matcher m = PERCENT.matcher(at.core());
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean attached = m.group(4) != null;
    boolean apart = !attached && at.isJoined() && at.next().core().equals("%");
    if (!attached && !apart || apart && !m.group(5).isEmpty()) {
      return Optional.empty();
    }
    String range = m.group(3) == null ? "" : " to " + Spellout.number(m.group(3));
    String name = "‰".equals(m.group(4)) ? " per mille" : " percent";
    String rest = Amount.withoutHyphen(m.group(5));
    String words =
        Symbols.prefix(m.group(1))
            + Spellout.number(m.group(2))
            + range
            + name
            + (rest.isEmpty() ? "" : " " + EnglishRules.words(rest));
    return Optional.of(Reading.of(apart ? 2 : 1, words));
  }
}
