package dev.storygen.embedded.speech;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code NEVER}: capitals of four letters and more that are no initialism, in lower case. */
final class Shouting implements Rule {

  private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{2,}(?:['-]?\\p{Lu}+)+(?:'s)?");

  @Override
  public Optional<Reading> read(Context at) {
    return SHOUTED.matcher(at.core()).matches() && at.core().length() >= 4
        ? Optional.of(Reading.of(Characters.ascii(at.piece().lower())))
        : Optional.empty();
  }
}
