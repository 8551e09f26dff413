package dev.storygen.embedded.speech;

import java.util.List;
import java.util.Set;

/** A place in a sentence, with what stands around it. */
record Context(List<Piece> pieces, int at) {

  private static final Piece NOTHING = new Piece("", "", "", "");

  /** A core with nothing around it. */
  static Context alone(String core) {
    return new Context(List.of(new Piece(core, "", core, "")), 0);
  }

  Piece piece() {
    return pieces.get(at);
  }

  /** The core that is to be read. */
  String core() {
    return piece().core();
  }

  /** The piece so many places on (back where negative); an empty one beyond the ends. */
  Piece near(int offset) {
    int index = at + offset;
    return index < 0 || index >= pieces.size() ? NOTHING : pieces.get(index);
  }

  Piece next() {
    return near(1);
  }

  Piece previous() {
    return near(-1);
  }

  /** Whether nothing but space stands between this piece and the next. */
  boolean isJoined() {
    return piece().trail().isEmpty() && next().lead().isEmpty() && next().isSpeakable();
  }

  /** Whether the piece before, joined to this one, is one of these, in lower case. */
  boolean follows(Set<String> words) {
    return previous().trail().isEmpty() && words.contains(previous().lower());
  }

  boolean isLast() {
    return at + 1 >= pieces.size();
  }

  /** Whether an opened straight double quote still waits for its end before this piece's trail. */
  boolean isInQuotes() {
    int quotes = count(piece().lead());
    for (int i = Math.max(0, at - 200); i < at; i++) {
      quotes += count(pieces.get(i).lead()) + count(pieces.get(i).trail());
    }
    return quotes % 2 == 1;
  }

  private static int count(String punctuation) {
    return (int) punctuation.chars().filter(c -> c == '"').count();
  }
}
