package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 1st}, {@code 23rd}, {@code 1,000th}. */
final class OrdinalRule implements VerbalizationRule {

  private static final Pattern ORDINAL =
      Pattern.compile("(\\d[\\d,]{0,14})(?:st|nd|rd|th)('?s)?", Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Matcher m = ORDINAL.matcher(context.core());
    if (!m.matches()) {
      return Optional.empty();
    }
    String digits = m.group(1).replace(",", "");
    boolean stone =
        context.word().lower().endsWith("st") && !digits.endsWith("1") || digits.endsWith("11");
    if (stone && context.word().lower().endsWith("st")) {
      return Optional.of(Verbalization.of(NumberSpellout.number(digits) + " stone"));
    }
    String words = NumberSpellout.ordinal(Long.parseLong(m.group(1).replace(",", "")));
    return Optional.of(Verbalization.of(words + (m.group(2) == null ? "" : m.group(2))));
  }
}
