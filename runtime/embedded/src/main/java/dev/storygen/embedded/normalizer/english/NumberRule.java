package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain numbers: {@code 1,234}, {@code -5}, {@code .5}, {@code 2.5 million}, {@code 5k}, {@code
 * #1}, {@code x2}, {@code 2x}, {@code 1e6}, {@code 18+}, {@code 5*3}, {@code 007}.
 */
final class NumberRule implements VerbalizationRule {

  private static final Pattern NUMBER =
      Pattern.compile(
          "([~<>≈±=≥≤≠#§]*)("
              + NumberSyntax.SIGNED
              + ")(?:(mn|bn|tn|mil|[kKmMbBT])|[eE]([-+]?\\d{1,3})|([xX×]))?(\\+)?");

  private static final Pattern TIMES_FIRST = Pattern.compile("[x×](\\d{1,4})");

  private static final Pattern OPERATION =
      Pattern.compile(NumberSyntax.SIGNED + "(?:[*×÷+=/]" + NumberSyntax.UNSIGNED + ")+");

  private static final Pattern VERSION =
      Pattern.compile("v?(\\d{1,4}(?:\\.\\d{1,4}){2,4})(?:/(\\d{1,3}))?");

  private static final Pattern AGE_AND_SEX = Pattern.compile("\\d\\dM");

  private static final Pattern LETTERED = Pattern.compile("\\d{1,4}[BT]");

  private static final Set<String> BRACKETS = Set.of("(", "[");

  /** Resolutions and distances of runs, not thousands. */
  private static final Set<String> SPOKEN_AS_LETTER = Set.of("2K", "4K", "5K", "8K", "10K", "1T");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    if (SpacedThousands.starts(context) && Character.isDigit(context.core().charAt(0))) {
      return Optional.of(
          Verbalization.of(
              1 + SpacedThousands.groups(context),
              NumberSpellout.number(SpacedThousands.digits(context))));
    }
    Matcher version = VERSION.matcher(context.core());
    if (version.matches()) {
      return Optional.of(
          Verbalization.of(
              version(version.group(1))
                  + (version.group(2) == null
                      ? ""
                      : " slash " + NumberSpellout.number(version.group(2)))));
    }
    Matcher times = TIMES_FIRST.matcher(context.core());
    if (times.matches()) {
      return Optional.of(Verbalization.of("times " + NumberSpellout.number(times.group(1))));
    }
    if (OPERATION.matcher(context.core()).matches() && !context.core().startsWith("/")) {
      return Optional.of(Verbalization.of(SymbolRule.operation(context.core())));
    }
    Matcher m = NUMBER.matcher(context.core());
    if (!m.matches()
        || isLettered(context)
        || SPOKEN_AS_LETTER.contains(context.core())
        || isAgeAndSex(context)) {
      return Optional.empty();
    }
    return Optional.of(verbalization(context, m));
  }

  /** {@code (28M)} is a man of 28, not a number of millions. */
  private static boolean isAgeAndSex(WordContext context) {
    return BRACKETS.contains(context.word().lead())
        && AGE_AND_SEX.matcher(context.core()).matches();
  }

  /** {@code Exit 23B} is no number of billions. */
  private static boolean isLettered(WordContext context) {
    return LETTERED.matcher(context.core()).matches()
        && !(context.isJoined()
            && context.next().startsWithLowerCase()
            && !MeasurementRule.isNoNoun(context.next()));
  }

  private static Verbalization verbalization(WordContext context, Matcher m) {
    String words = SymbolRule.prefix(m.group(1)) + NumberSpellout.number(m.group(2));
    if (m.group(3) != null) {
      words += " " + NumberSyntax.scale(m.group(3));
    } else if (m.group(4) != null) {
      words += " times ten to the " + NumberSpellout.number(m.group(4));
    } else if (m.group(5) != null) {
      words += " times";
    }
    words += m.group(6) == null ? "" : " plus";
    boolean scaled = m.group(3) == null && m.group(5) == null && NumberSyntax.scaleFollows(context);
    return scaled
        ? Verbalization.of(2, words + " " + context.next().lower())
        : Verbalization.of(words);
  }

  private static String version(String dotted) {
    StringBuilder words = new StringBuilder();
    for (String part : dotted.split("\\.")) {
      words.append(words.isEmpty() ? "" : " point ").append(NumberSpellout.number(part));
    }
    return words.toString();
  }
}
