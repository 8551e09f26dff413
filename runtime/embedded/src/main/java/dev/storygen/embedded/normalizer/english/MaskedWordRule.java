package dev.storygen.embedded.normalizer.english;

import java.util.Optional;

/**
 * Masked words: {@code f*ck}, {@code S**t}, {@code f---}, {@code b!tch}. The spoken form is the
 * first letter and "bleep" with the written ending, as in "F bleeping"; that of a gap, {@code
 * ____}, is "blank".
 */
final class MaskedWordRule implements VerbalizationRule {

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    String core = context.core();
    return MaskedSpelling.isMasked(core)
        ? Optional.of(Verbalization.of(MaskedSpelling.spoken(core)))
        : Optional.empty();
  }
}
