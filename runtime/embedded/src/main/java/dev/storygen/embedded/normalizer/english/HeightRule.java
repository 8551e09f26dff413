package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 5'10"} as "five foot ten"; {@code 6'} and {@code 12"} outside of a quotation. */
final class HeightRule implements VerbalizationRule {

  private static final Pattern HEIGHT = Pattern.compile("(\\d)'(\\d{1,2})");

  private static final Pattern INCHES = Pattern.compile("\\d{1,2}");

  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "my", "his", "her", "our", "their");

  private static final Pattern FEET = Pattern.compile("\\d['′]");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Matcher height = HEIGHT.matcher(context.core());
    if (height.matches()) {
      return Optional.of(inches(context, words(height)));
    }
    if (!NumberSyntax.isNumber(context.core()) || context.word().lead().contains("'")) {
      return Optional.empty();
    }
    if (context.word().trail().equals("'") && INCHES.matcher(context.next().core()).matches()) {
      boolean inches = context.next().trail().startsWith("\"");
      String words =
          NumberSpellout.number(context.core())
              + " foot "
              + NumberSpellout.number(context.next().core());
      return inches ? Optional.of(new Verbalization(2, words, 1)) : Optional.empty();
    }
    String one = NumberSpellout.isOne(context.core()) ? "one " : null;
    boolean describes =
        context.follows(ARTICLES)
            && context.word().trail().equals("\"")
            && context.next().isSpeakable()
            && context.next().lead().isEmpty();
    if (describes && !context.isInQuotes()) {
      return Optional.of(inches(context, NumberSpellout.number(context.core()) + " inch"));
    }
    if (context.word().trail().startsWith("\"") && !context.isInQuotes()) {
      return Optional.of(
          inches(
              context,
              one == null ? NumberSpellout.number(context.core()) + " inches" : one + "inch"));
    }
    if (context.word().trail().startsWith("'") && FEET.matcher(context.word().shown()).find()) {
      return Optional.of(
          Verbalization.of(
              one == null ? NumberSpellout.number(context.core()) + " feet" : one + "foot"));
    }
    return Optional.empty();
  }

  private static String words(Matcher height) {
    return NumberSpellout.number(height.group(1))
        + " foot "
        + NumberSpellout.number(height.group(2));
  }

  /** Consumes the inch mark, which is not a closing quote. */
  private static Verbalization inches(WordContext context, String words) {
    return context.word().trail().startsWith("\"") && !context.isInQuotes()
        ? new Verbalization(1, words, 1)
        : Verbalization.of(words);
  }
}
