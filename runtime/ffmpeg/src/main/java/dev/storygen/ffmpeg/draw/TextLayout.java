package dev.storygen.ffmpeg.draw;

import com.ibm.icu.util.ULocale;
import dev.storygen.ffmpeg.draw.ShapingFont.Picture;
import dev.storygen.model.ShownWord;
import dev.storygen.speech.LineBreaks;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

  /** Of a line of twice the mean width, in the units of {@link LineBreaks}. */
  private static final double UNEVEN = 30;

  /** Of a break within a word, where a script or its length lets a line break. */
  private static final double WITHIN_WORD = 8;

  /**
   * A word or a part of one.
   *
   * @param word index of the word
   * @param outline in pixels
   * @param box from ascent to descent, in pixels
   * @param pictures glyphs in colour, in pixels
   */
  record TextFragment(int word, Shape outline, Rectangle2D box, List<Picture> pictures) {

    /** Whether another one continues it, as where a word of Chinese may be broken. */
    boolean touches(TextFragment next) {
      return word == next.word
          && box.getY() == next.box.getY()
          && Math.abs(box.getMaxX() - next.box.getX()) < 0.01;
    }

    TextFragment joined(TextFragment next) {
      Path2D both = new Path2D.Double(outline);
      both.append(next.outline, false);
      List<Picture> all = new ArrayList<>(pictures);
      all.addAll(next.pictures);
      return new TextFragment(word, both, box.createUnion(next.box), List.copyOf(all));
    }
  }

  /**
   * The box to fill, in pixels.
   *
   * @param centreX horizontal centre of each line
   * @param centreY vertical centre of all lines
   * @param width maximum
   * @param height maximum
   * @param maxSize largest font size
   * @param lineSpacing distance between baselines, as a multiple of the font size
   * @param wordSpacing distance between words, as a multiple of the font's space
   */
  record TextBox(
      double centreX,
      double centreY,
      double width,
      double height,
      double maxSize,
      double lineSpacing,
      double wordSpacing) {

    /** A box of words with the font's space between them. */
    TextBox(
        double centreX,
        double centreY,
        double width,
        double height,
        double maxSize,
        double lineSpacing) {
      this(centreX, centreY, width, height, maxSize, lineSpacing, 1);
    }

    TextBox movedBy(double y) {
      return new TextBox(centreX, centreY + y, width, height, maxSize, lineSpacing, wordSpacing);
    }

    /** Font size below which long words are broken instead of shrunk further. */
    double breakBelowSize() {
      return maxSize * 0.55;
    }
  }

  /**
   * The distance to the nearer of the words beside a fragment in its line, in pixels; infinite
   * where it is alone.
   */
  double gap(TextFragment fragment) {
    double gap = Double.POSITIVE_INFINITY;
    for (TextFragment other : fragments) {
      if (other != fragment && other.box().getY() == fragment.box().getY()) {
        double apart =
            other.box().getX() > fragment.box().getX()
                ? other.box().getX() - fragment.box().getMaxX()
                : fragment.box().getX() - other.box().getMaxX();
        gap = Math.min(gap, apart);
      }
    }
    return gap;
  }

  /**
   * Computes the layout at the largest size that fits. Words are broken only below {@link
   * TextBox#breakBelowSize()}.
   */
  static TextLayout of(List<ShownWord> words, Typeface typeface, TextBox box) {
    double space = typeface.measure(" ").width() * box.wordSpacing();
    double[] costs = LineBreaks.costs(words, typeface.shaping().language());
    for (double size = box.maxSize(); ; size *= SHRINK_FACTOR) {
      double limit = box.width() / size;
      boolean mayBreak = size < box.breakBelowSize();
      List<TextSegment> segments =
          segments(words, typeface, mayBreak ? limit : Double.POSITIVE_INFINITY);
      boolean wide = segments.stream().anyMatch(segment -> segment.width() > limit);
      int lines = wide ? 0 : fillLines(segments, limit, space).size();
      if (!wide && lines * box.lineSpacing() * size <= box.height()) {
        boolean rightToLeft = isRightToLeft(words, typeface.shaping().language());
        return new Positions(typeface, size, box, space, rightToLeft)
            .of(balanceLines(segments, limit, space, costs));
      }
    }
  }

  private static List<TextSegment> segments(
      List<ShownWord> words, Typeface typeface, double limit) {
    List<TextSegment> segments = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean glued = words.get(i).glued();
      for (TextMetrics.TextPart part : typeface.parts(words.get(i).text(), limit)) {
        segments.add(new TextSegment(i, part.text(), part.width(), glued || part.glued()));
        glued = true;
      }
    }
    return segments;
  }

  /** As the language is written, if the text has letters of such a script; else as it begins. */
  private static boolean isRightToLeft(List<ShownWord> words, Locale language) {
    String text = words.stream().map(ShownWord::text).collect(Collectors.joining(" "));
    return text.codePoints().anyMatch(Shaping::isRightToLeft)
        && (ULocale.forLocale(language).isRightToLeft()
            || !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight());
  }

  /**
   * Distributes segments over the fewest lines, of about the same width, and broken where a person
   * breaks. Takes the breaks that cost least in total.
   *
   * @param costs of a break before each word
   */
  private static List<List<TextSegment>> balanceLines(
      List<TextSegment> segments, double limit, double space, double[] costs) {
    int lines = fillLines(segments, limit, space).size();
    int count = segments.size();
    if (lines < 2) {
      return lines == 0 ? List.of() : List.of(segments);
    }
    double ideal = width(segments, space) / lines;
    double[][] cost = new double[lines + 1][count + 1];
    int[][] from = new int[lines + 1][count + 1];
    Arrays.fill(cost[0], 1, count + 1, Double.POSITIVE_INFINITY);
    for (int line = 1; line <= lines; line++) {
      Arrays.fill(cost[line], Double.POSITIVE_INFINITY);
      for (int end = line; end <= count; end++) {
        double width = 0;
        for (int start = end - 1; start >= line - 1; start--) {
          width += segments.get(start).width();
          if (width > limit && start < end - 1) {
            break;
          }
          double uneven = (width - ideal) / ideal;
          double total =
              cost[line - 1][start]
                  + UNEVEN * uneven * uneven
                  + (start == 0
                      ? 0
                      : segments.get(start).breakCost(segments.get(start - 1), costs));
          if (total < cost[line][end]) {
            cost[line][end] = total;
            from[line][end] = start;
          }
          width += segments.get(start).gap(space);
        }
      }
    }
    LinkedList<List<TextSegment>> best = new LinkedList<>();
    for (int line = lines, end = count; line > 0; end = from[line][end], line--) {
      best.addFirst(segments.subList(from[line][end], end));
    }
    return best;
  }

  private static double width(List<TextSegment> line, double space) {
    double gaps = line.stream().skip(1).mapToDouble(segment -> segment.gap(1)).sum();
    return line.stream().mapToDouble(TextSegment::width).sum() + gaps * space;
  }

  private static List<List<TextSegment>> fillLines(
      List<TextSegment> segments, double limit, double space) {
    List<List<TextSegment>> lines = new ArrayList<>();
    double width = Double.POSITIVE_INFINITY;
    for (TextSegment segment : segments) {
      width += segment.gap(space) + segment.width();
      if (width > limit) {
        lines.add(new ArrayList<>());
        width = segment.width();
      }
      lines.get(lines.size() - 1).add(segment);
    }
    return lines;
  }

  private record TextSegment(int word, String text, double width, boolean glued) {

    /** Of a break between another one and this one. */
    double breakCost(TextSegment before, double[] costs) {
      return before.word == word ? WITHIN_WORD : costs[word];
    }

    /** The space before it within a line. */
    double gap(double space) {
      return glued ? 0 : space;
    }
  }

  /** Places the segments of balanced lines. */
  private record Positions(
      Typeface typeface, double size, TextBox box, double space, boolean rightToLeft) {

    TextLayout of(List<List<TextSegment>> lines) {
      List<TextFragment> fragments = new ArrayList<>();
      double lineSpacing = box.lineSpacing() * size;
      double height = (lines.size() - 1) * lineSpacing + size;
      double baseline = box.centreY() - height / 2 + ASCENT * size;
      Rectangle2D bounds = null;
      for (List<TextSegment> line : lines) {
        for (TextFragment fragment : placed(line, baseline)) {
          add(fragment, fragments);
          bounds = bounds == null ? fragment.box() : bounds.createUnion(fragment.box());
        }
        baseline += lineSpacing;
      }
      return new TextLayout(List.copyOf(fragments), size, bounds);
    }

    private static void add(TextFragment fragment, List<TextFragment> fragments) {
      int last = fragments.size() - 1;
      if (last >= 0 && fragments.get(last).touches(fragment)) {
        fragments.set(last, fragments.get(last).joined(fragment));
      } else {
        fragments.add(fragment);
      }
    }

    /** From left to right. */
    private List<TextFragment> placed(List<TextSegment> line, double baseline) {
      List<TextFragment> fragments = new ArrayList<>();
      double x = box.centreX() - width(line, space) * size / 2;
      if (line.stream().noneMatch(segment -> isMixed(segment.text())) && !rightToLeft) {
        for (int i = 0; i < line.size(); i++) {
          TextSegment segment = line.get(i);
          fragments.add(fragment(segment, segment.text(), false, segment.width(), x, baseline));
          double gap = i + 1 < line.size() ? line.get(i + 1).gap(space) : 0;
          x += (segment.width() + gap) * size;
        }
        return fragments;
      }
      List<String> texts = line.stream().map(TextSegment::text).toList();
      List<Boolean> glued = line.stream().map(TextSegment::glued).toList();
      for (LineOrder piece : LineOrder.of(texts, glued, rightToLeft)) {
        if (piece.part() < 0) {
          x += space * size;
          continue;
        }
        double width = typeface.draw(piece.text(), piece.rightToLeft()).width();
        TextSegment segment = line.get(piece.part());
        fragments.add(fragment(segment, piece.text(), piece.rightToLeft(), width, x, baseline));
        x += width * size;
      }
      return fragments;
    }

    private static boolean isMixed(String text) {
      return text.codePoints().anyMatch(Shaping::isRightToLeft);
    }

    private TextFragment fragment(
        TextSegment segment, String text, boolean backwards, double width, double x, double y) {
      AffineTransform place = AffineTransform.getTranslateInstance(x, y);
      place.scale(size, size);
      ShapedText drawing = typeface.draw(text, backwards);
      return new TextFragment(
          segment.word(),
          drawing.outline().createTransformedShape(place),
          new Rectangle2D.Double(x, y - ASCENT * size, width * size, (ASCENT + DESCENT) * size),
          drawing.pictures().stream()
              .map(
                  picture ->
                      new Picture(
                          picture.image(),
                          place.createTransformedShape(picture.box()).getBounds2D()))
              .toList());
    }
  }
}
