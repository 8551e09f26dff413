package dev.storygen.embedded.normalizer.english;

import java.util.Optional;

/** Verbalizes one kind of written form, such as dates. */
interface VerbalizationRule {

  /** The verbalization of the word in its context; empty if the rule does not apply. */
  Optional<Verbalization> verbalize(WordContext context);
}
