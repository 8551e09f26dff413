package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 10-12}, {@code 3-2}, {@code 10 – 12} ("to"), {@code 16:9}, {@code 5x3} ("by").
 *
 * @param parts verbalizes a part of a word on its own
 */
record RangeRule(UnaryOperator<String> parts) implements VerbalizationRule {

  private static final Pattern RANGE =
      Pattern.compile(
          "([~<>≈≥≤]?)("
              + NumberSyntax.SIGNED
              + ")([-:x×])("
              + NumberSyntax.UNSIGNED
              + ")(?:-|(?<=\\d)(?=[kKM]))?([a-zA-Z]*)");

  private static final Set<String> SIGNS = Set.of("x", "X", "×");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private static final Set<String> DASHES = Set.of("-", "–", "−");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Matcher m = RANGE.matcher(context.core());
    if (m.matches()) {
      boolean by = m.group(3).equals("x") || m.group(3).equals("×");
      String join = by ? " by " : " to ";
      String scale = m.group(5).isEmpty() ? null : NumberSyntax.scale(m.group(5));
      String rest = m.group(5).isEmpty() ? "" : parts.apply(m.group(5));
      String words =
          SymbolRule.prefix(m.group(1))
              + NumberSpellout.number(m.group(2))
              + join
              + NumberSpellout.number(m.group(4))
              + (rest.isEmpty() ? "" : " " + (scale == null ? rest : scale));
      return Optional.of(
          NumberSyntax.scaleFollows(context)
              ? Verbalization.of(2, words + " " + context.next().lower())
              : Verbalization.of(words));
    }
    return apart(context);
  }

  private Optional<Verbalization> apart(WordContext context) {
    if (isProduct(context)) {
      boolean size =
          context.follows(ARTICLES)
              || context.neighbour(2).trail().isEmpty()
                  && context.neighbour(3).startsWithLowerCase();
      String last = parts.apply(context.neighbour(2).core());
      String join = size ? " by " : " times ";
      return Optional.of(Verbalization.of(3, parts.apply(context.core()) + join + last));
    }
    boolean dash = context.word().trail().isEmpty() && DASHES.contains(context.next().shown());
    boolean numbers =
        NumberSyntax.isNumber(context.core()) && NumberSyntax.isNumber(context.neighbour(2).core());
    if (!dash || !numbers) {
      return Optional.empty();
    }
    String join = context.neighbour(3).core().equals("=") ? " minus " : " to ";
    String last = parts.apply(context.neighbour(2).core());
    return Optional.of(Verbalization.of(3, parts.apply(context.core()) + join + last));
  }

  /** {@code 3 x 4}. */
  private static boolean isProduct(WordContext context) {
    return context.isJoined()
        && SIGNS.contains(context.next().core())
        && context.following().isJoined()
        && NumberSyntax.isNumber(context.core())
        && NumberSyntax.isNumber(context.neighbour(2).core());
  }
}
