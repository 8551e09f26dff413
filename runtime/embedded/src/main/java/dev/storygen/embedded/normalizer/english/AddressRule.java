package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that name a place or a line: {@code Room 302}, {@code Flight 370}, {@code 1204 Elm
 * Street}.
 */
final class AddressRule implements VerbalizationRule {

  private static final int MAX_STREET_NAME_WORDS = 4;

  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,5})([A-Za-z]?)");

  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");

  private static final Set<String> NUMBERED_PLACES =
      Set.of(
          "room",
          "flight",
          "suite",
          "apartment",
          "apt",
          "highway",
          "route",
          "interstate",
          "unit",
          "bus",
          "cell",
          "locker",
          "studio",
          "boeing",
          "airbus",
          "floor",
          "building",
          "exit",
          "gate",
          "platform",
          "seat",
          "row",
          "form");

  private static final Set<String> ABBREVIATED_PLACES =
      Set.of("apt", "bldg", "ext", "fl", "rm", "rte", "ste");

  private static final Set<String> ARTICLES = Set.of("a", "an");

  /** Nouns after a model or form: {@code a 529 plan}. */
  private static final Set<String> MODELS = Set.of("plan", "form", "forms", "plans");

  private static final Set<String> STREETS =
      Set.of(
          "street",
          "st",
          "avenue",
          "ave",
          "road",
          "rd",
          "drive",
          "lane",
          "ln",
          "boulevard",
          "blvd",
          "court",
          "terrace",
          "parkway",
          "way",
          "dr",
          "place");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Matcher m = NUMBER.matcher(context.core());
    if (!m.matches() || !isNamed(context, m) && !isHouse(context, m)) {
      return Optional.empty();
    }
    String letter = m.group(2).isEmpty() ? "" : " " + m.group(2).toUpperCase(java.util.Locale.ROOT);
    return Optional.of(Verbalization.of(NumberSpellout.digitPairs(m.group(1)) + letter));
  }

  private static boolean isNamed(WordContext context, Matcher m) {
    String abbreviation = context.previous().hasDot() ? context.previous().lower() : "";
    WrittenWord previous = context.previous();
    boolean coded =
        m.group(1).length() > 2
            && m.group(2).isEmpty()
            && !context.core().startsWith("#")
            && previous.trail().isEmpty()
            && previous.core().length() < 5
            && InitialismRule.isCode(previous)
            && (!context.isJoined() || MeasurementRule.isNoNoun(context.next()));
    if (coded) {
      return true;
    }
    boolean model =
        m.group(1).length() > 2
            && m.group(2).isEmpty()
            && context.follows(ARTICLES)
            && (!context.isJoined()
                || MODELS.contains(context.next().lower())
                || MeasurementRule.isNoNoun(context.next()));
    return model
        || context.follows(NUMBERED_PLACES)
        || ABBREVIATED_PLACES.contains(abbreviation)
        || abbreviation.equals("no") && !m.group(2).isEmpty();
  }

  private static boolean isHouse(WordContext context, Matcher m) {
    if (m.group(1).length() < 2) {
      return false;
    }
    for (int i = 1; i <= MAX_STREET_NAME_WORDS; i++) {
      WrittenWord word = context.neighbour(i);
      boolean name = word.startsWithUpperCase() || NUMBERED.matcher(word.core()).matches();
      if (!name || !context.neighbour(i - 1).isJoinedOrDotted()) {
        return false;
      }
      if (i > 1 && STREETS.contains(word.lower())) {
        return true;
      }
    }
    return false;
  }
}
