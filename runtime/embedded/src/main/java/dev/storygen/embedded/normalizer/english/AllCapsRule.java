package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code NEVER}: four or more capitals that are not an initialism, in lower case. */
final class AllCapsRule implements VerbalizationRule {

  private static final Pattern ALL_CAPS =
      Pattern.compile("(?:\\p{Lu}{3,}+(?:['-]\\p{Lu}++)*+|\\p{Lu}{2}(?:['-]\\p{Lu}++)++)(?:'s)?");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    return ALL_CAPS.matcher(context.core()).matches() && context.core().length() >= 4
        ? Optional.of(Verbalization.of(AsciiFolding.ascii(context.word().lower())))
        : Optional.empty();
  }
}
