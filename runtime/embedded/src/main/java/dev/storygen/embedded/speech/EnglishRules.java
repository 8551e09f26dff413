package dev.storygen.embedded.speech;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules in their order: the first that knows a place reads it. What needs more context comes
 * before what needs less; a new rule goes before the first one that would misread its pieces.
 */
final class EnglishRules {

  /** Longer words are no numbers, dates or names that anyone would recognise. */
  private static final int LONGEST = 100;

  private static final Pattern PLAIN = Pattern.compile("[A-Z]?[a-z]++(?:'[a-z]++)?+");

  private static final List<Rule> RULES =
      List.of(
          new ListNumbers(),
          new Symbols(),
          new Phones(),
          new Money(),
          new Percentages(),
          new Dates(),
          new Clock(),
          new Years(),
          new Fractions(),
          new Heights(),
          new Addresses(),
          new Measures(),
          new Ranges(),
          new Ordinals(),
          new RomanNumerals(),
          new Numbers(),
          new Abbreviations(),
          new Initialisms(),
          new Shouting(),
          new Compounds());

  private static final Rule REST = new Spelling();

  private EnglishRules() {}

  /** How to read the piece at this place, and how many after it; no words if it is silent. */
  static Reading read(Context at) {
    if (at.core().isEmpty()) {
      return Reading.of("");
    }
    if (isPlainWord(at.core())) {
      return Reading.of(at.core());
    }
    if (at.core().length() <= LONGEST) {
      for (Rule rule : RULES) {
        Optional<Reading> reading = rule.read(at);
        if (reading.isPresent()) {
          return reading.get();
        }
      }
    }
    return REST.read(at).orElseThrow();
  }

  /** Most words are: no rule has to look at them. */
  private static boolean isPlainWord(String core) {
    if (core.length() > LONGEST || !PLAIN.matcher(core).matches()) {
      return false;
    }
    String lower = core.toLowerCase(Locale.ROOT);
    return !Abbreviations.isKnown(lower) && !Dates.isShort(lower) && !lower.equals("phd");
  }

  /** The words of a part of a piece, read by the same rules as if it stood alone. */
  static String words(String part) {
    return part.isEmpty() ? "" : read(new Context(List.of(Piece.of(part)), 0)).words();
  }
}
