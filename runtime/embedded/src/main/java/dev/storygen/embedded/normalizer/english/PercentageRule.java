package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 50%}, {@code 0.5 %}, {@code 50-60%}.
 *
 * @param parts verbalizes a part of a word on its own
 */
record PercentageRule(UnaryOperator<String> parts) implements VerbalizationRule {

  private static final Pattern PERCENT =
      Pattern.compile(
          "([~<>≈≥≤]?)("
              + NumberSyntax.SIGNED
              + ")(?:%?-("
              + NumberSyntax.UNSIGNED
              + "))?(%|‰)?(-?[a-zA-Z]*)");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Matcher m = PERCENT.matcher(context.core());
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean attached = m.group(4) != null;
    boolean apart = !attached && context.isJoined() && context.next().core().equals("%");
    if (!attached && !apart || apart && !m.group(5).isEmpty()) {
      return Optional.empty();
    }
    String range = m.group(3) == null ? "" : " to " + NumberSpellout.number(m.group(3));
    String name = "‰".equals(m.group(4)) ? " per mille" : " percent";
    String rest = NumberSyntax.withoutHyphen(m.group(5));
    String words =
        SymbolRule.prefix(m.group(1))
            + NumberSpellout.number(m.group(2))
            + range
            + name
            + (rest.isEmpty() ? "" : " " + parts.apply(rest));
    return Optional.of(Verbalization.of(apart ? 2 : 1, words));
  }
}
