package dev.storygen.embedded.speech;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Punctuation that a voice understands: pauses are commas, sentences end in one mark, quotes are
 * straight, and a sentence's last mark stands outside of its quotes.
 */
final class Punctuation {

  private static final Set<String> ELISIONS =
      Set.of("tis", "twas", "em", "cause", "til", "bout", "n", "round", "neath", "cuz");

  private static final Pattern END = Pattern.compile("([,;:.?!]*)([\"')]*)$");

  private Punctuation() {}

  /** The words of a reading with the punctuation around its pieces. */
  static String spoken(List<Piece> pieces, int at, Reading reading) {
    Piece first = pieces.get(at);
    Piece last = pieces.get(at + reading.pieces() - 1);
    String trail = last.trail().substring(reading.taken());
    String before = before(first);
    boolean inside = before.endsWith("(") && reading.pieces() > 1 && !trail.contains(")");
    return (inside ? "" : before) + reading.words() + after(trail, last);
  }

  private static String before(Piece piece) {
    String kept = piece.lead().replace('[', '(').replaceAll("[^\"(]", "");
    boolean elided = piece.lead().endsWith("'") && ELISIONS.contains(piece.lower());
    return elided ? kept + "'" : kept;
  }

  private static String after(String trail, Piece piece) {
    String elision = trail.startsWith("'") && isElided(piece.lower()) ? "'" : "";
    return elision + mark(trail) + trail.replace(']', ')').replaceAll("[^\")]", "");
  }

  private static boolean isElided(String core) {
    return core.endsWith("s") || core.endsWith("in");
  }

  /** The one mark that counts. */
  private static String mark(String trail) {
    for (String mark : new String[] {"?", "!"}) {
      if (trail.contains(mark)) {
        return mark;
      }
    }
    if (trail.contains("..") || trail.contains("—") || trail.contains("--")) {
      return ",";
    }
    return trail
        .chars()
        .filter(c -> ".:;,".indexOf(c) >= 0)
        .mapToObj(Character::toString)
        .findFirst()
        .orElse(trail.equals("-") ? "," : "");
  }

  /** The words with a pause after them where a lonely dash or ellipsis asks for one. */
  static String paused(String spoken, Piece silent) {
    String marks = silent.lead() + silent.trail();
    Matcher end = END.matcher(spoken);
    boolean bare = end.find() && end.group(1).isEmpty();
    String mark = marks.matches("[-—]+") ? "," : mark(marks);
    return bare ? spoken.substring(0, end.start()) + mark + end.group(2) : spoken;
  }

  /** The first words of a sentence, with a capital unless the script has none. */
  static String opened(String spoken, Piece first) {
    int letter = spoken.startsWith("\"") || spoken.startsWith("(") ? 1 : 0;
    if (first.startsWithLowerCase() || letter >= spoken.length()) {
      return spoken;
    }
    String capital = spoken.substring(letter, letter + 1).toUpperCase(Locale.ROOT);
    return spoken.substring(0, letter) + capital + spoken.substring(letter + 1);
  }

  /** The words with one final mark at their very end. */
  static String ended(String spoken) {
    Matcher end = END.matcher(spoken);
    if (!end.find()) {
      return spoken + ".";
    }
    String mark = end.group(1).replaceAll("[,;:]", "");
    String last = mark.isEmpty() ? "." : mark.substring(0, 1);
    return spoken.substring(0, end.start()) + end.group(2) + last;
  }
}
