package dev.storygen.ffmpeg.draw;

import dev.storygen.ffmpeg.draw.ShapingFont.Glyph;
import dev.storygen.ffmpeg.draw.ShapingFont.Picture;
import dev.storygen.ffmpeg.draw.TextMetrics.TextPart;
import dev.storygen.model.WordSegments;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A text of one direction whose letters were joined, reordered and placed, at font size 1.
 *
 * @param outline with the baseline at y 0 and y pointing down
 * @param pictures of glyphs in colour
 * @param width advance width
 */
record ShapedText(Path2D outline, List<Picture> pictures, double width) {

  static ShapedText of(String text, boolean rightToLeft, Shaping shaping) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    List<Picture> pictures = new ArrayList<>();
    double x = 0;
    List<Run> runs = runs(text, shaping);
    if (rightToLeft) {
      Collections.reverse(runs);
    }
    for (Run run : runs) {
      List<Glyph> glyphs = run.font().shape(run.text(), rightToLeft, shaping.language());
      for (Glyph glyph : glyphs) {
        Path2D shape = new Path2D.Double(glyph.outline());
        shape.transform(AffineTransform.getTranslateInstance(x + glyph.x(), glyph.y()));
        outline.append(shape, false);
        if (glyph.picture().isPresent()) {
          pictures.add(moved(glyph.picture().get(), x + glyph.x(), glyph.y()));
        }
      }
      x += glyphs.stream().mapToDouble(Glyph::advance).sum();
    }
    return new ShapedText(outline, List.copyOf(pictures), x);
  }

  private static Picture moved(Picture picture, double x, double y) {
    Rectangle2D box = picture.box();
    return new Picture(
        picture.image(),
        new Rectangle2D.Double(box.getX() + x, box.getY() + y, box.getWidth(), box.getHeight()));
  }

  private record Run(ShapingFont font, String text) {}

  /** Punctuation and marks have the font of the letters before them where that has them. */
  private static List<Run> runs(String text, Shaping shaping) {
    List<Run> runs = new ArrayList<>();
    ShapingFont last = null;
    StringBuilder part = new StringBuilder();
    for (String cluster : Shaping.clusters(text)) {
      boolean needs = cluster.codePoints().anyMatch(shaping::needs);
      ShapingFont font = last;
      if (needs || last == null || !last.hasGlyph(cluster.codePointAt(0))) {
        Optional<ShapingFont> chosen = shaping.fontOf(cluster);
        font = chosen.orElse(last);
      }
      if (font != last && !part.isEmpty()) {
        runs.add(new Run(last, part.toString()));
        part.setLength(0);
      }
      if (font != null) {
        part.append(cluster);
        last = font;
      }
    }
    if (!part.isEmpty()) {
      runs.add(new Run(last, part.toString()));
    }
    return runs;
  }

  /**
   * The parts of a word between which a line may break, each as wide as a limit permits where
   * possible. A word of a script without spaces is one part if it fits.
   *
   * @param limit width at font size 1
   */
  static List<TextPart> parts(String text, double limit, Shaping shaping) {
    List<TextPart> parts = new ArrayList<>();
    boolean whole = WordSegments.isUnspaced(text) && measure(text, shaping) <= limit;
    for (String unit : whole ? List.of(text) : shaping.units(text)) {
      double width = measure(unit, shaping);
      if (width <= limit) {
        parts.add(new TextPart(unit, width, !parts.isEmpty()));
      } else {
        addClusters(unit, limit, shaping, parts);
      }
    }
    return parts;
  }

  private static void addClusters(
      String unit, double limit, Shaping shaping, List<TextPart> parts) {
    StringBuilder part = new StringBuilder();
    double estimate = 0;
    for (String cluster : Shaping.clusters(unit)) {
      double width = measure(cluster, shaping);
      if (!part.isEmpty() && estimate + width > limit) {
        parts.add(
            new TextPart(part.toString(), measure(part.toString(), shaping), !parts.isEmpty()));
        part.setLength(0);
        estimate = 0;
      }
      part.append(cluster);
      estimate += width;
    }
    parts.add(new TextPart(part.toString(), measure(part.toString(), shaping), !parts.isEmpty()));
  }

  /** The width of a text of any directions. */
  private static double measure(String text, Shaping shaping) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    double width = 0;
    for (int run = 0; run < bidi.getRunCount(); run++) {
      String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      width += of(part, bidi.getRunLevel(run) % 2 == 1, shaping).width();
    }
    return width;
  }
}
