package dev.storygen.embedded.speech;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that name a place or a line: {@code Room 302}, {@code Flight 370}, {@code 1204 Elm
 * Street}.
 */
final class Addresses implements Rule {

  private static final int LONGEST_STREET_NAME = 4;

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,5})([A-Za-z]?)");

  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");

  private static final Set<String> NAMED =
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
          "studio");

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
  public Optional<Reading> read(Context at) {
    Matcher m = NUMBER.matcher(at.core());
    if (!m.matches() || !isNamed(at, m) && !isHouse(at, m)) {
      return Optional.empty();
    }
    String letter = m.group(2).isEmpty() ? "" : " " + m.group(2).toUpperCase(java.util.Locale.ROOT);
    return Optional.of(Reading.of(Spellout.pairs(m.group(1)) + letter));
  }

  private static boolean isNamed(Context at, Matcher m) {
    String abbreviation = at.previous().hasDot() ? at.previous().lower() : "";
    return at.follows(NAMED)
        || abbreviation.equals("apt")
        || abbreviation.equals("no") && !m.group(2).isEmpty();
  }

  private static boolean isHouse(Context at, Matcher m) {
    if (m.group(1).length() < 2) {
      return false;
    }
    for (int i = 1; i <= LONGEST_STREET_NAME; i++) {
      Piece piece = at.near(i);
      boolean name = piece.startsWithUpperCase() || NUMBERED.matcher(piece.core()).matches();
      if (!name || !at.near(i - 1).isJoinedOrDotted()) {
        return false;
      }
      if (i > 1 && STREETS.contains(piece.lower())) {
        return true;
      }
    }
    return false;
  }
}
