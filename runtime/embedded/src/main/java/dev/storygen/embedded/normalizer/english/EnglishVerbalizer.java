package dev.storygen.embedded.normalizer.english;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Verbalizes English words by the first rule of an ordered list that applies. Rules that need more
 * context come first; a new rule goes before the first one that would misread its words.
 */
public final class EnglishVerbalizer {

  /** Characters. Rules are not applied to longer words. */
  private static final int MAX_LENGTH = 100;

  private static final Pattern PLAIN = Pattern.compile("[A-Z]?[a-z]++(?:'[a-z]++)?+");

  private static final List<VerbalizationRule> RULES =
      List.of(
          new ListNumberRule(),
          new MaskedWordRule(),
          new StateRule(),
          new FixedFormRule(),
          new LookalikeRule(),
          new ElongatedWordRule(EnglishVerbalizer::verbalize),
          new GradeRule(),
          new SlashRule(EnglishVerbalizer::verbalize),
          new SymbolRule(EnglishVerbalizer::verbalize),
          new AgeRule(),
          new PhoneNumberRule(),
          new DigitGroupRule(),
          new CurrencyRule(EnglishVerbalizer::verbalize),
          new PercentageRule(EnglishVerbalizer::verbalize),
          new DateRule(),
          new TimeOfDayRule(),
          new YearRule(),
          new FractionRule(EnglishVerbalizer::verbalize),
          new HeightRule(),
          new AddressRule(),
          new MeasurementRule(EnglishVerbalizer::verbalize),
          new RangeRule(EnglishVerbalizer::verbalize),
          new OrdinalRule(),
          new RomanNumeralRule(),
          new NumberRule(),
          new AbbreviationRule(),
          new ArticleRule(),
          new InitialismRule(),
          new AllCapsRule(),
          new CompoundRule(EnglishVerbalizer::verbalize));

  private static final VerbalizationRule FALLBACK = new FallbackRule();

  private EnglishVerbalizer() {}

  /** The names of the rules in the order in which they are tried. */
  static List<String> ruleNames() {
    return Stream.concat(RULES.stream(), Stream.of(FALLBACK))
        .map(rule -> rule.getClass().getSimpleName())
        .toList();
  }

  /** Verbalizes the word at an index, possibly together with the words after it. */
  public static Verbalization verbalize(List<WrittenWord> words, int index) {
    return verbalize(new WordContext(words, index));
  }

  /** Verbalizes a part of a word as if it stood alone. */
  private static String verbalize(String part) {
    return part.isEmpty() ? "" : verbalize(List.of(WrittenWord.of(part)), 0).spoken();
  }

  private static Verbalization verbalize(WordContext context) {
    if (context.core().isEmpty()) {
      return Verbalization.of("");
    }
    if (isPlainWord(context.core())) {
      return Verbalization.of(context.core());
    }
    if (context.core().length() <= MAX_LENGTH) {
      for (VerbalizationRule rule : RULES) {
        Optional<Verbalization> verbalization = rule.verbalize(context);
        if (verbalization.isPresent()) {
          return verbalization.get();
        }
      }
    }
    return FALLBACK.verbalize(context).orElseThrow();
  }

  /** Whether no rule applies, which is so for most words. */
  private static boolean isPlainWord(String core) {
    if (core.length() > MAX_LENGTH || !PLAIN.matcher(core).matches()) {
      return false;
    }
    String lower = core.toLowerCase(Locale.ROOT);
    return !AbbreviationLexicon.isKnown(lower)
        && !CalendarNames.isAbbreviation(lower)
        && !WrittenForms.isKnown(lower)
        && core.length() > 1
        && !InitialismRule.isUnpronounceable(lower)
        && !InitialismRule.isLetterPlural(core)
        && !FixedFormRule.isInLaw(core)
        && !ElongatedWordRule.isElongated(core)
        && !lower.equals("phd");
  }
}
