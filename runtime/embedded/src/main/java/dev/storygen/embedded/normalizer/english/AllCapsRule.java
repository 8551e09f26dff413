package dev.storygen.embedded.normalizer.english;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code NEVER}: four or more capitals that are not an initialism, in lower case. */
final class AllCapsRule implements VerbalizationRule {

  private static final Pattern ALL_CAPS =
      Pattern.compile("\\p{Lu}{2,}+(?:['-]\\p{Lu}++)*+(?:'s)?|\\p{Lu}(?:['-]\\p{Lu}++)++(?:'s)?");

  private static final Pattern CONTRACTION = Pattern.compile("I'(?:M|D|LL|VE)");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    if (CONTRACTION.matcher(context.core()).matches()) {
      return Optional.of(Verbalization.of("I" + context.word().lower().substring(1)));
    }
    return ALL_CAPS.matcher(context.core()).matches()
            && context.core().length() >= 4
            && isWord(context.core())
        ? Optional.of(Verbalization.of(AsciiFolding.ascii(context.word().lower())))
        : Optional.empty();
  }

  /** A compound of initialisms, such as {@code USB-C}, is left to {@link CompoundRule}. */
  private static boolean isWord(String core) {
    return core.indexOf('-') < 0
        || Arrays.stream(core.split("-"))
            .allMatch(part -> EnglishWords.isKnown(part.toLowerCase(Locale.ROOT)));
  }
}
