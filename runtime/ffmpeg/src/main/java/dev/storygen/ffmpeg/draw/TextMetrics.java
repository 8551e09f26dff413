package dev.storygen.ffmpeg.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the characters of a line of text are, at font size 1.
 *
 * @param codePoints the characters
 * @param starts of each character, with the kerning before it
 * @param ends of each character, without the kerning after it
 */
record TextMetrics(int[] codePoints, double[] starts, double[] ends) {

  int length() {
    return codePoints.length;
  }

  /** Advance width of the whole text. */
  double width() {
    return width(0, length());
  }

  /** Advance width of a part. */
  private double width(int from, int to) {
    return from == to ? 0 : ends[to - 1] - starts[from];
  }

  /**
   * Splits the text into parts that are as long as a limit permits, in time linear to its length. A
   * part has at least one character; an empty text is one empty part.
   */
  List<TextPart> parts(double limit) {
    List<TextPart> parts = new ArrayList<>();
    int from = 0;
    for (int to = Math.min(1, length()); to <= length(); to++) {
      if (to == length() || width(from, to + 1) > limit) {
        parts.add(new TextPart(new String(codePoints, from, to - from), width(from, to), false));
        from = to;
      }
    }
    return parts;
  }

  /**
   * A part of a text.
   *
   * @param width advance width at font size 1
   * @param glued whether no space separates it from the part before it in the same line
   */
  record TextPart(String text, double width, boolean glued) {}
}
