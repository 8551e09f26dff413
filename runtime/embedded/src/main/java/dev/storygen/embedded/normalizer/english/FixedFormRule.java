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
      Set.of(
          "bf", "gf", "ty", "tho", "rn", "cuz", "ur", "ily", "pls", "ppl", "thru", "fr", "af", "np",
          "dm", "abt", "sis", "mos");

  private static final Set<String> IN_LAWS = Set.of("mil", "fil", "sil", "bil", "dh", "stbx");

  private static final Set<String> POSSESSIVES =
      Set.of("my", "your", "his", "her", "our", "their", "the", "future", "ex");

  /** Words after {@code c}, "see". */
  private static final Set<String> SEEN = Set.of("u", "ya", "you", "him", "her", "them");

  static boolean isInLaw(String core) {
    return IN_LAWS.contains(core);
  }

  /** Whether the dot after the word is no full stop. */
  private static boolean isAbbreviation(WordContext context) {
    boolean form = context.core().indexOf('.') >= 0 || Units.isKnown(context.word().lower());
    return form && context.word().hasDot() && !context.isLast();
  }

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    String core = context.core();
    if (core.equals("u")) {
      return Optional.of(Verbalization.of("you"));
    }
    if (core.equals("r") && (context.next().core().equals("u") || context.follows(Set.of("u")))) {
      return Optional.of(Verbalization.of("are"));
    }
    if (core.equals("c") && SEEN.contains(context.next().core()) && context.isJoined()) {
      return Optional.of(Verbalization.of("see"));
    }
    if (IN_LAWS.contains(core) && context.follows(POSSESSIVES)) {
      String letters = core.toUpperCase(java.util.Locale.ROOT);
      return Optional.of(Verbalization.of(String.join(" ", letters.split(""))));
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
        : Optional.of(new Verbalization(1, spoken, closed || isAbbreviation(context) ? 1 : 0));
  }
}
