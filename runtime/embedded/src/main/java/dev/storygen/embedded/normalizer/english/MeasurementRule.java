package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers with a unit: {@code 10 km}, {@code 5kg}, {@code 20-30°C}, {@code 100 km/h}, {@code 2 m²}.
 *
 * @param parts verbalizes a part of a word on its own
 */
record MeasurementRule(UnaryOperator<String> parts) implements VerbalizationRule {

  /** Units only without a space before them; otherwise words, letters or grades. */
  private static final Set<String> ATTACHED_ONLY =
      Set.of("in", "A", "B", "K", "N", "V", "J", "t", "MP", "W", "mo", "pt");

  /** Units only after a space; otherwise scales or names: 5K, 10B. */
  private static final Set<String> SEPARATE_ONLY = Set.of("K", "B", "t", "N", "J", "s", "MP");

  private static final Pattern QUANTITY =
      Pattern.compile(
          "([~<>≈±]?)("
              + NumberSyntax.SIGNED
              + ")(?:([-x×])("
              + NumberSyntax.UNSIGNED
              + "))?-?([°µμ¢]?[a-zA-Z]*(?:\\^?[23])?(?:/[a-zA-Z]+(?:\\^?[23])?)?)");

  private static final Pattern UNIT =
      Pattern.compile("([°µμ¢]?[a-zA-Z]*)(\\^?[23])?(?:/([a-zA-Z]+)(\\^?[23])?)?");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Matcher m = QUANTITY.matcher(context.core());
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean compound = context.core().contains("-") && !m.group(5).isEmpty() && m.group(4) == null;
    boolean one =
        NumberSpellout.isOne(m.group(2)) && m.group(4) == null || compound && isHyphenated(m);
    if (!m.group(5).isEmpty()) {
      String unit = SEPARATE_ONLY.contains(m.group(5)) ? null : unit(m.group(5), one);
      return unit == null ? Optional.empty() : Optional.of(verbalization(context, 1, m, "", unit));
    }
    return apart(context, m, one);
  }

  private static boolean isHyphenated(Matcher m) {
    return m.start(5) > m.end(2);
  }

  private Optional<Verbalization> apart(WordContext context, Matcher m, boolean one) {
    boolean scaled = NumberSyntax.scaleFollows(context);
    WordContext tail = scaled ? context.following() : context;
    WrittenWord symbol = tail.next();
    boolean joined = tail.isJoined();
    boolean dottedInches = symbol.core().equals("in") && symbol.hasDot();
    if (joined && ATTACHED_ONLY.contains(symbol.core()) && !dottedInches) {
      joined = false;
    }
    String unit = joined ? unit(symbol.core(), one && !scaled) : null;
    if (unit == null) {
      return Optional.empty();
    }
    String scale = scaled ? " " + context.next().lower() : "";
    return Optional.of(verbalization(context, scaled ? 3 : 2, m, scale, unit));
  }

  private static Verbalization verbalization(
      WordContext context, int wordCount, Matcher m, String scale, String unit) {
    String by = m.group(3) == null || m.group(3).equals("-") ? " to " : " by ";
    String range = m.group(4) == null ? "" : by + NumberSpellout.number(m.group(4));
    String number = SymbolRule.prefix(m.group(1)) + NumberSpellout.number(m.group(2)) + range;
    String words = number + scale + " " + unit;
    boolean dotted =
        context.neighbour(wordCount - 1).hasDot()
            && context.index() + wordCount < context.words().size();
    return dotted
        ? Verbalization.abbreviation(context, wordCount, words)
        : Verbalization.of(wordCount, words);
  }

  /** The words of a unit, or null if it is unknown. */
  private String unit(String symbol, boolean one) {
    Matcher m = UNIT.matcher(symbol);
    if (!m.matches() || !Units.isKnown(m.group(1))) {
      return null;
    }
    String words = power(m.group(2)) + Units.name(m.group(1), one);
    if (m.group(3) == null) {
      return words;
    }
    return words + " per " + power(m.group(4)) + Units.singular(m.group(3), parts);
  }

  private static String power(String exponent) {
    return exponent == null ? "" : exponent.endsWith("2") ? "square " : "cubic ";
  }
}
