package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.regex.Pattern;

/** Any other word: letters in ASCII, digits as numbers, without symbols. Always applies. */
final class FallbackRule implements VerbalizationRule {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z]++(?:['-][A-Za-z]++)*+");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final Pattern SILENT = Pattern.compile("[^A-Za-z'-]+");

  private static final Pattern EDGES = Pattern.compile("(?<![A-Za-z])['-]+|['-]+(?![A-Za-z])");

  private static final Pattern SPACES = Pattern.compile(" +");

  private static final Pattern POWER = Pattern.compile("\\^(\\d{1,3})");

  private static String power(String exponent) {
    return switch (exponent) {
      case "2" -> "squared";
      case "3" -> "cubed";
      default -> "to the " + NumberSpellout.number(exponent);
    };
  }

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    String core = context.core();
    if (PLAIN.matcher(core).matches()) {
      return Optional.of(Verbalization.of(core));
    }
    String ascii =
        POWER.matcher(AsciiFolding.ascii(core)).replaceAll(m -> " " + power(m.group(1)) + " ");
    String spelled =
        DIGITS.matcher(ascii).replaceAll(m -> " " + NumberSpellout.number(m.group()) + " ");
    String letters = SILENT.matcher(spelled).replaceAll(" ");
    return Optional.of(
        Verbalization.of(
            SPACES.matcher(EDGES.matcher(letters).replaceAll(" ")).replaceAll(" ").strip()));
  }
}
