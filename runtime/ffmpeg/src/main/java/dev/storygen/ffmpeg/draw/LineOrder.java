package dev.storygen.ffmpeg.draw;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The parts of a line from left to right, by Unicode's bidirectional algorithm (UAX #9).
 *
 * @param part index of the part of the line; -1 for a space between two
 * @param text of the part or a piece of it, in the order in which it is read
 */
record LineOrder(int part, String text, boolean rightToLeft) {

  /**
   * Orders the parts of a line.
   *
   * @param parts in the order in which they are read
   * @param glued whether no space stands before a part
   * @param rightToLeft the direction of the paragraph
   */
  static List<LineOrder> of(List<String> parts, List<Boolean> glued, boolean rightToLeft) {
    List<LineOrder> tokens = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0 && !glued.get(i)) {
        tokens.add(new LineOrder(-1, " ", false));
        line.append(' ');
      }
      tokens.add(new LineOrder(i, parts.get(i), false));
      line.append(parts.get(i));
    }
    Bidi bidi =
        new Bidi(
            line.toString(),
            rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    byte[] levels = new byte[bidi.getRunCount()];
    Object[] runs = new Object[levels.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      runs[i] = pieces(tokens, bidi.getRunStart(i), bidi.getRunLimit(i), levels[i] % 2 == 1);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    List<LineOrder> ordered = new ArrayList<>();
    for (Object run : runs) {
      for (Object piece : (List<?>) run) {
        ordered.add((LineOrder) piece);
      }
    }
    return ordered;
  }

  /** What a run of one level has of the parts, from left to right. */
  private static List<LineOrder> pieces(
      List<LineOrder> tokens, int start, int end, boolean rightToLeft) {
    List<LineOrder> pieces = new ArrayList<>();
    int at = 0;
    for (LineOrder token : tokens) {
      int from = Math.max(start, at);
      int to = Math.min(end, at + token.text().length());
      if (from < to) {
        pieces.add(
            new LineOrder(token.part(), token.text().substring(from - at, to - at), rightToLeft));
      }
      at += token.text().length();
    }
    if (rightToLeft) {
      Collections.reverse(pieces);
    }
    return pieces;
  }
}
