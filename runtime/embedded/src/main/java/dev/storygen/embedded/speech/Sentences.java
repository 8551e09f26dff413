package dev.storygen.embedded.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits lines into sentences: after a final mark, unless the next word goes on in lower case, the
 * dot belongs to an abbreviation or an initial, or someone is said to have said it.
 */
final class Sentences {

  private static final Pattern BOUNDARY =
      Pattern.compile(
          " |(?<=\\S)(?:(?<=[—―…。、！？])|(?<=--)|(?<=\\p{L}[?!,])|(?<=\\p{Ll};)|(?<=\\p{Ll}\\.\\.\\.)"
              + "|(?<=\\p{Ll}{2}\\.)(?=\\p{Lu}\\p{Ll}))(?=[\"“]?[\\p{L}\\d])");

  private static final Set<String> SPEECH =
      Set.of(
          "said asked replied whispered shouted cried yelled answered muttered screamed called"
              .split(" "));

  /** A question or an exclamation that a quote closes: a dot there would be a comma. */
  private static final Pattern QUOTED = Pattern.compile("[?!][\"']");

  private static final Set<String> PRONOUNS = Set.of("He", "She", "It", "We", "They", "You");

  private Sentences() {}

  /** The sentences of one line, as pieces; never empty ones. */
  static List<List<Piece>> of(String line) {
    List<Piece> pieces = pieces(line);
    List<List<Piece>> sentences = new ArrayList<>();
    List<Piece> sentence = new ArrayList<>();
    boolean speakable = false;
    for (int i = 0; i < pieces.size(); i++) {
      sentence.add(pieces.get(i));
      speakable |= pieces.get(i).isSpeakable();
      if (speakable && ends(pieces, i, i == 0)) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
        speakable = false;
      }
    }
    if (speakable) {
      sentences.add(sentence);
    } else if (!sentences.isEmpty()) {
      sentences.get(sentences.size() - 1).addAll(sentence);
    }
    return sentences;
  }

  private static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    for (String part : BOUNDARY.split(line)) {
      if (!part.isEmpty()) {
        pieces.add(Piece.of(part));
      }
    }
    return pieces;
  }

  private static boolean ends(List<Piece> pieces, int at, boolean first) {
    String trail = pieces.get(at).trail();
    boolean trailsOff = trail.contains("..");
    boolean strong = trail.contains("?") || trail.contains("!") || trailsOff;
    if (!strong && trail.indexOf('.') < 0 || at + 1 == pieces.size()) {
      return false;
    }
    Piece next = pieces.get(at + 1);
    if (!next.isSpeakable() || next.startsWithLowerCase() || isDialogueTag(pieces, at)) {
      return false;
    }
    if (trailsOff && isStutter(pieces.get(at), next)) {
      return false;
    }
    return strong || !Abbreviations.goesOn(pieces, at, first);
  }

  /** {@code I... I'm sorry} is one sentence. */
  private static boolean isStutter(Piece piece, Piece next) {
    return piece.core().length() <= 3 && next.lower().startsWith(piece.lower());
  }

  /** {@code "Really?" Anna said} is one sentence, {@code "No!" She cried} are two. */
  private static boolean isDialogueTag(List<Piece> pieces, int at) {
    return at + 2 < pieces.size()
        && SPEECH.contains(pieces.get(at + 2).lower())
        && QUOTED.matcher(pieces.get(at).trail()).find()
        && !PRONOUNS.contains(pieces.get(at + 1).core());
  }
}
