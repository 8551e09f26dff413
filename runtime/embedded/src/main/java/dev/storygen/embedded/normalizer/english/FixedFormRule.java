package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;

/**
 * Words with a fixed spoken form: {@code idk}, {@code STFU}, {@code w/o}, {@code n/a}, {@code
 * 401(k)}, {@code WWII}. Lower-case {@code u} and {@code r} are "you" and "are".
 */
final class FixedFormRule implements VerbalizationRule {

  /** Written forms that are also names or surnames when capitalised. */
  private static final Set<String> LOWER_CASE_ONLY =
      Set.of("bf", "gf", "ty", "tho", "rn", "cuz", "ur", "ily", "pls", "ppl", "thru");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    String core = context.core();
    if (core.equals("u")) {
      return Optional.of(Verbalization.of("you"));
    }
    if (core.equals("r") && (context.next().core().equals("u") || context.follows(Set.of("u")))) {
      return Optional.of(Verbalization.of("are"));
    }
    String lower = context.word().lower();
    String spoken = WrittenForms.spoken(lower);
    if (spoken == null || LOWER_CASE_ONLY.contains(lower) && !core.equals(lower)) {
      return Optional.empty();
    }
    boolean opensBracket = core.lastIndexOf('(') > core.lastIndexOf(')');
    boolean closed = opensBracket && context.word().trail().startsWith(")");
    return opensBracket && !closed
        ? Optional.empty()
        : Optional.of(new Verbalization(1, spoken, closed ? 1 : 0));
  }
}
