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
  private static final Set<String> SEPARATE_ONLY = Set.of("K", "B", "t", "N", "J", "s", "MP", "st");

  private static final Set<String> ARTICLES = Set.of("a", "an");

  /** Nouns after a number of amperes; elsewhere {@code 27A} is a house or a seat. */
  private static final Set<String> ELECTRIC =
      Set.of(
          "fuse",
          "fuses",
          "breaker",
          "breakers",
          "circuit",
          "circuits",
          "outlet",
          "socket",
          "plug",
          "current",
          "charger",
          "supply");

  private static final Set<String> FEET = Set.of("ft", "foot", "feet");

  /** Words before a quantity that describes a noun. */
  private static final Set<String> BEFORE_ATTRIBUTE =
      Set.of(
          ("a an another every each one two three four five six seven eight nine ten eleven twelve"
                  + " my your his her our their this that")
              .split(" "));

  /** Words after a unit that are no described noun. */
  private static final Set<String> NOT_NOUNS =
      Set.of(
          ("of in to from at on and or but later ago away before after per is are was were left"
                  + " more less apart off by for with without into than that which who we i he she"
                  + " they it you as so because when while until since each every")
              .split(" "));

  /** Nouns that a quantity before them describes, also without an article: {@code 3hr drive}. */
  private static final Set<String> ATTRIBUTED =
      Set.of(
          ("drive drives wall walls fence fences run runs walk walks flight flights trip trips ride"
                  + " rides commute commutes shift shifts hike hikes race races ladder ladders pole"
                  + " poles board boards snake weight weights bag bags bottle bottles tank tanks"
                  + " layover layovers nap naps break breaks wait waits window radius limit zone drop"
                  + " ditch hole holes tree trees man guy woman dog dogs fish steak steaks burger can"
                  + " cans pizza pizzas cake cakes box boxes truck trailer boat pool rope cable cables"
                  + " screen screens monitor knife blade gap pipe pipes nail nails stick sub cup cups"
                  + " glass jar jars jug carton pack packs turkey baby dumbbell dumbbells vest session"
                  + " sessions lunch meeting meetings call calls movie video videos class classes"
                  + " lesson lessons workout delay notice contract lease mortgage loan sentence"
                  + " warranty anniversary relationship marriage stay vacation subscription trial"
                  + " drill drills round rounds tour tours")
              .split(" "));

  /** Counted nouns, before which {@code m} is "million". */
  private static final Set<String> COUNTED =
      Set.of(
          ("followers views people subscribers subs likes dollars users downloads streams copies"
                  + " fans plays hits votes readers members customers viewers listeners comments"
                  + " jobs years")
              .split(" "));

  private static final Pattern INCHES = Pattern.compile("\\d|1[01]");

  private static final Pattern QUANTITY =
      Pattern.compile(
          "([~<>≈±≥≤]?)("
              + NumberSyntax.SIGNED
              + ")(?:([-x×])("
              + NumberSyntax.UNSIGNED
              + "))?-?([°µμ¢]?[a-zA-Z]*(?:\\^?[23])?(?:/[a-zA-Z]+(?:\\^?[23])?)?)");

  private static final Pattern UNIT =
      Pattern.compile("([°µμ¢]?[a-zA-Z]*)(\\^?[23])?(?:/([a-zA-Z]+)(\\^?[23])?)?");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Matcher m = QUANTITY.matcher(context.core());
    boolean million =
        context.core().endsWith("m")
            && context.isJoined()
            && COUNTED.contains(context.next().lower());
    if (!m.matches() || million) {
      return Optional.empty();
    }
    boolean compound = context.core().contains("-") && !m.group(5).isEmpty() && m.group(4) == null;
    boolean one =
        NumberSpellout.isOne(m.group(2)) && m.group(4) == null || compound && isHyphenated(m);
    one |= context.follows(ARTICLES) && !context.isJoined() && m.group(4) == null;
    one |=
        context.follows(ARTICLES)
            && isNoNoun(context.next())
            && !context.next().lower().equals("of");
    one |= m.group(4) == null && isAttribute(context, m.group(5).isEmpty() ? 2 : 1);
    one |= m.group(5).equals("ft") && context.isJoined() && isInches(context);
    boolean lettered = m.group(5).equals("A") && !ELECTRIC.contains(context.next().lower());
    if (lettered) {
      return Optional.empty();
    }
    if (!m.group(5).isEmpty()) {
      String unit = SEPARATE_ONLY.contains(m.group(5)) ? null : unit(m.group(5), one);
      return unit == null ? Optional.empty() : Optional.of(verbalization(context, 1, m, "", unit));
    }
    return apart(context, m, one);
  }

  /** Whether a noun follows the unit, as in {@code a 6ft fence} but not in {@code a 6ft of it}. */
  private static boolean isAttribute(WordContext context, int wordCount) {
    WrittenWord last = context.neighbour(wordCount - 1);
    WrittenWord noun = context.neighbour(wordCount);
    boolean joined = last.isJoinedOrDotted() && noun.lead().isEmpty();
    return joined && ATTRIBUTED.contains(noun.lower())
        || joined
            && noun.startsWithLowerCase()
            && !NOT_NOUNS.contains(noun.lower())
            && context.follows(BEFORE_ATTRIBUTE);
  }

  /** Whether a number of inches without a unit follows: {@code 5ft 6}. */
  private static boolean isInches(WordContext context) {
    WordContext inches = context.following();
    return INCHES.matcher(inches.core()).matches()
        && !(inches.isJoined() && Units.isKnown(inches.next().core()));
  }

  /** Whether it is a word such as "and", and not a noun that is counted. */
  static boolean isNoNoun(WrittenWord word) {
    return NOT_NOUNS.contains(word.lower());
  }

  private static boolean isHyphenated(Matcher m) {
    return m.start(5) > m.end(2);
  }

  private Optional<Verbalization> apart(WordContext context, Matcher m, boolean one) {
    boolean scaled = NumberSyntax.scaleFollows(context);
    WordContext tail = scaled ? context.following() : context;
    WrittenWord symbol = tail.next();
    boolean joined = tail.isJoined();
    boolean dottedInches =
        symbol.core().equals("in")
            && (symbol.hasDot() || FEET.contains(context.previous().lower()));
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
