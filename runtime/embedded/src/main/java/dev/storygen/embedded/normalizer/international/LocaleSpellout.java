package dev.storygen.embedded.normalizer.international;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The number words of a locale. Safe for use by several threads. */
public final class LocaleSpellout {

  private static final Map<Locale, Optional<LocaleSpellout>> OF = new ConcurrentHashMap<>();

  private static final String NUMBERING = "%spellout-numbering";

  /** Rule sets that differ by the gender of the noun that follows, not by its case. */
  private static final List<String> GENDERS =
      List.of("", "-masculine", "-feminine", "-neuter", "-common", "-reale", "-stressed");

  /** Soft hyphens and zero-width spaces, where CLDR allows line breaks. */
  private static final Pattern BREAKS = Pattern.compile("[\\u00AD\\u200B]");

  private static final Pattern DIGIT = Pattern.compile("\\p{N}");

  private final ULocale locale;
  private final RuleBasedNumberFormat format;
  private final Set<String> ruleSets;

  private LocaleSpellout(ULocale locale, RuleBasedNumberFormat format) {
    this.locale = locale;
    this.format = format;
    this.ruleSets = Set.of(format.getRuleSetNames());
  }

  /** Empty if CLDR has no number words for the language. */
  public static Optional<LocaleSpellout> of(Locale language) {
    return OF.computeIfAbsent(language, LocaleSpellout::create);
  }

  /** For an unknown language, ICU returns the rules of another one. */
  private static Optional<LocaleSpellout> create(Locale language) {
    ULocale locale = ULocale.forLocale(language);
    RuleBasedNumberFormat format =
        new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    String actual = format.getLocale(ULocale.ACTUAL_LOCALE).getLanguage();
    boolean known = !actual.isEmpty() && actual.equals(locale.getLanguage());
    return known ? Optional.of(new LocaleSpellout(locale, format)) : Optional.empty();
  }

  ULocale locale() {
    return locale;
  }

  /** The number as in counting; empty if there are no words for it. */
  Optional<String> number(BigDecimal number) {
    return words(number, ruleSets.contains(NUMBERING) ? NUMBERING : format.getDefaultRuleSetName());
  }

  /** The number before a noun; empty if the words depend on its gender: {@code ein, eine}. */
  Optional<String> beforeNoun(BigDecimal number) {
    Set<Optional<String>> forms = new HashSet<>();
    if (number.scale() <= 0) {
      GENDERS.stream()
          .map("%spellout-cardinal"::concat)
          .filter(ruleSets::contains)
          .forEach(rules -> forms.add(words(number, rules)));
    }
    forms.add(number(number));
    return forms.size() == 1 ? number(number) : Optional.empty();
  }

  /** The year; empty if its words depend on the sentence, as in Slavic languages. */
  Optional<String> year(BigDecimal year) {
    String rules = NUMBERING + "-year";
    if (!ruleSets.contains(rules)) {
      return number(year);
    }
    BigDecimal two = BigDecimal.valueOf(2);
    return words(two, rules).equals(number(two)) ? words(year, rules) : Optional.empty();
  }

  /** An ordinal number; empty if there is no such rule set. */
  Optional<String> ordinal(long number, String variant) {
    String rules = "%spellout-ordinal" + variant;
    return ruleSets.contains(rules) ? words(BigDecimal.valueOf(number), rules) : Optional.empty();
  }

  /** Some rules of CLDR end in digits. */
  private Optional<String> words(BigDecimal number, String rules) {
    String words =
        number.scale() <= 0
            ? format(number.longValueExact(), rules)
            : format(number.doubleValue(), rules);
    return DIGIT.matcher(words).find() ? Optional.empty() : Optional.of(clean(words));
  }

  // The format is not thread-safe.
  private String format(Number number, String rules) {
    synchronized (format) {
      return number instanceof Long whole
          ? format.format(whole.longValue(), rules)
          : format.format(number.doubleValue(), rules);
    }
  }

  static String clean(String words) {
    return BREAKS.matcher(words).replaceAll("").replace('\u00A0', ' ');
  }
}
