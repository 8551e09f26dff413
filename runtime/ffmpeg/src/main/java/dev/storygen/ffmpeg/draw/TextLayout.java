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

    TextBox movedBy(double y) {
      return new TextBox(centreX, centreY + y, width, height, maxSize, lineSpacing);
    }

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
    List<TextMetrics> metrics = words.stream().map(typeface::measure).toList();
    double space = typeface.measure(" ").width();
    for (double size = box.maxSize(); ; size *= SHRINK_FACTOR) {
      double limit = box.width() / size;
      boolean mayBreak = size < box.breakBelowSize();
      List<TextSegment> segments = segments(metrics, mayBreak ? limit : Double.POSITIVE_INFINITY);
      boolean wide = segments.stream().anyMatch(segment -> segment.width() > limit);
      int lines = wide ? 0 : fillLines(segments, limit, space).size();
      if (!wide && lines * box.lineSpacing() * size <= box.height()) {
        return new Positions(typeface, size, box, space).of(balanceLines(segments, limit, space));
      }
    }
  }

  private static List<TextSegment> segments(List<TextMetrics> words, double limit) {
    List<TextSegment> segments = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      int index = word;
      words
          .get(word)
          .parts(limit)
          .forEach(part -> segments.add(new TextSegment(index, part.text(), part.width())));
    }
    return segments;
  }

  /** Distributes segments over the fewest lines, and makes those as equal in width as possible. */
  private static List<List<TextSegment>> balanceLines(
      List<TextSegment> segments, double limit, double space) {
    List<List<TextSegment>> best = fillLines(segments, limit, space);
    double widest = segments.stream().mapToDouble(segment -> segment.width()).max().orElse(limit);
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
      width += space + segment.width();
      if (width > limit) {
        lines.add(new ArrayList<>());
        width = segment.width();
      }
      lines.get(lines.size() - 1).add(segment);
    }
    return lines;
  }

  private record TextSegment(int word, String text, double width) {}

  /** Places the segments of balanced lines. */
  private record Positions(Typeface typeface, double size, TextBox box, double space) {

    TextLayout of(List<List<TextSegment>> lines) {
      List<TextFragment> fragments = new ArrayList<>();
      double lineSpacing = box.lineSpacing() * size;
      double height = (lines.size() - 1) * lineSpacing + size;
      double baseline = box.centreY() - height / 2 + ASCENT * size;
      Rectangle2D bounds = null;
      for (List<TextSegment> line : lines) {
        double x = box.centreX() - width(line) * size / 2;
        for (TextSegment segment : line) {
          TextFragment fragment = fragment(segment, x, baseline);
          fragments.add(fragment);
          bounds = bounds == null ? fragment.box() : bounds.createUnion(fragment.box());
          x += (segment.width() + space) * size;
        }
        baseline += lineSpacing;
      }
      return new TextLayout(List.copyOf(fragments), size, bounds);
    }

    private double width(List<TextSegment> line) {
      return line.stream().mapToDouble(TextSegment::width).sum() + (line.size() - 1) * space;
    }

    private TextFragment fragment(TextSegment segment, double x, double baseline) {
      AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
      place.scale(size, size);
      return new TextFragment(
          segment.word(),
          typeface.outline(segment.text()).createTransformedShape(place),
          new Rectangle2D.Double(
              x, baseline - ASCENT * size, segment.width() * size, (ASCENT + DESCENT) * size));
    }
  }
}
