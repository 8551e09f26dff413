package dev.storygen.ffmpeg.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Words in centred lines, at the largest font size that fits a box.
 *
 * @param fragments in order; a word that is too long for a line has several
 * @param size font size, in pixels
 * @param bounds of all lines, in pixels, from the ascent of the first to the descent of the last
 */
public record TextLayout(List<TextFragment> fragments, double size, Rectangle2D bounds) {

  private static final double ASCENT = 0.76;
  private static final double DESCENT = 0.24;
  private static final double SHRINK_FACTOR = 0.95;

  /**
   * A word or a part of one.
   *
   * @param word index of the word
   * @param outline in pixels
   * @param box from ascent to descent, in pixels
   */
  record TextFragment(int word, Shape outline, Rectangle2D box) {}

  /**
   * The box to fill, in pixels.
   *
   * @param centreX horizontal centre of each line
   * @param centreY vertical centre of all lines
   * @param width maximum
   * @param height maximum
   * @param maxSize largest font size
   * @param lineSpacing distance between baselines, as a multiple of the font size
   */
  record TextBox(
      double centreX,
      double centreY,
      double width,
      double height,
      double maxSize,
      double lineSpacing) {

    /** Font size below which long words are broken instead of shrunk further. */
    double breakBelowSize() {
      return maxSize * 0.55;
    }
  }

  /**
   * Computes the layout at the largest size that fits. Words are broken only below {@link
   * TextBox#breakBelowSize()}.
   */
  static TextLayout of(List<String> words, Typeface typeface, TextBox box) {
    List<TextSegment> segments = segments(words, typeface);
    for (double size = box.maxSize(); ; size *= SHRINK_FACTOR) {
      double limit = box.width() / size;
      boolean mayBreak = size < box.breakBelowSize();
      if (mayBreak) {
        segments = breakLong(segments, limit, typeface);
      }
      List<List<TextSegment>> lines = balanceLines(segments, limit, typeface.layOut(" ").width());
      boolean wide = segments.stream().anyMatch(segment -> segment.line.width() > limit);
      if (!wide && lines.size() * box.lineSpacing() * size <= box.height()) {
        return position(lines, size, box, typeface.layOut(" ").width());
      }
    }
  }

  private static List<TextSegment> segments(List<String> words, Typeface typeface) {
    List<TextSegment> segments = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      segments.add(new TextSegment(word, words.get(word), typeface.layOut(words.get(word))));
    }
    return segments;
  }

  private static List<TextSegment> breakLong(
      List<TextSegment> segments, double limit, Typeface typeface) {
    List<TextSegment> fragments = new ArrayList<>();
    for (TextSegment segment : segments) {
      String rest = segment.text;
      while (typeface.layOut(rest).width() > limit && rest.codePointCount(0, rest.length()) > 1) {
        int end = rest.offsetByCodePoints(rest.length(), -1);
        while (end > 1 && typeface.layOut(rest.substring(0, end)).width() > limit) {
          end = rest.offsetByCodePoints(end, -1);
        }
        String head = rest.substring(0, Math.max(end, rest.offsetByCodePoints(0, 1)));
        fragments.add(new TextSegment(segment.word, head, typeface.layOut(head)));
        rest = rest.substring(head.length());
      }
      fragments.add(new TextSegment(segment.word, rest, typeface.layOut(rest)));
    }
    return fragments;
  }

  /** Distributes segments over the fewest lines, and makes those as equal in width as possible. */
  private static List<List<TextSegment>> balanceLines(
      List<TextSegment> segments, double limit, double space) {
    List<List<TextSegment>> best = fillLines(segments, limit, space);
    double widest =
        segments.stream().mapToDouble(segment -> segment.line.width()).max().orElse(limit);
    for (double narrower = limit * SHRINK_FACTOR; narrower > widest; narrower *= SHRINK_FACTOR) {
      List<List<TextSegment>> lines = fillLines(segments, narrower, space);
      if (lines.size() > best.size()) {
        return best;
      }
      best = lines;
    }
    return best;
  }

  private static List<List<TextSegment>> fillLines(
      List<TextSegment> segments, double limit, double space) {
    List<List<TextSegment>> lines = new ArrayList<>();
    double width = Double.POSITIVE_INFINITY;
    for (TextSegment segment : segments) {
      width += space + segment.line.width();
      if (width > limit) {
        lines.add(new ArrayList<>());
        width = segment.line.width();
      }
      lines.get(lines.size() - 1).add(segment);
    }
    return lines;
  }

  private static TextLayout position(
      List<List<TextSegment>> lines, double size, TextBox box, double space) {
    List<TextFragment> fragments = new ArrayList<>();
    double lineSpacing = box.lineSpacing() * size;
    double height = (lines.size() - 1) * lineSpacing + size;
    double baseline = box.centreY() - height / 2 + ASCENT * size;
    Rectangle2D bounds = null;
    for (List<TextSegment> line : lines) {
      double x = box.centreX() - width(line, space) * size / 2;
      for (TextSegment segment : line) {
        TextFragment fragment = segment.at(x, baseline, size);
        fragments.add(fragment);
        bounds = bounds == null ? fragment.box() : bounds.createUnion(fragment.box());
        x += (segment.line.width() + space) * size;
      }
      baseline += lineSpacing;
    }
    return new TextLayout(List.copyOf(fragments), size, bounds);
  }

  private static double width(List<TextSegment> line, double space) {
    return line.stream().mapToDouble(segment -> segment.line.width()).sum()
        + (line.size() - 1) * space;
  }

  private record TextSegment(int word, String text, Typeface.TextOutline line) {

    TextFragment at(double x, double baseline, double size) {
      AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
      place.scale(size, size);
      return new TextFragment(
          word,
          line.outline().createTransformedShape(place),
          new Rectangle2D.Double(
              x, baseline - ASCENT * size, line.width() * size, (ASCENT + DESCENT) * size));
    }
  }
}
