package dev.storygen.ffmpeg.draw;

import dev.storygen.provider.VideoRenderer.Format;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;

/** Draws the title in the upper half: large, with serifs, between a small line above and a rule. */
public final class TitlePainter {

  private static final double CENTRE = 0.335;
  private static final double WIDTH = 0.80;
  private static final double HEIGHT = 0.26;
  private static final double SIZE = 0.125;
  private static final double OUTLINE = 0.03;
  private static final int LONGEST_KICKER = 26;
  private static final Color DARK = new Color(10, 10, 14);

  private final Typeface typeface;
  private final Typeface small;
  private final Format format;
  private final Color accent;

  public TitlePainter(Typeface typeface, Typeface small, Format format, Color accent) {
    this.typeface = typeface;
    this.small = small;
    this.format = format;
    this.accent = accent;
  }

  /**
   * Draws the title.
   *
   * @param kicker what is said in small letters above, left out where empty or too long
   * @throws IllegalArgumentException if it has letters that cannot be drawn
   */
  public Overlay paint(String title, String kicker) {
    double unit = Math.min(format.width(), format.height());
    TextLayout lettering =
        TextLayout.of(
            DrawableText.words(title, typeface),
            typeface,
            new TextLayout.Box(
                format.width() / 2.0,
                format.height() * CENTRE,
                format.width() * WIDTH,
                format.height() * HEIGHT,
                unit * SIZE,
                1.14));
    ShapePainter ink =
        new ShapePainter(
            new Rectangle2D.Double(0, 0, format.width(), format.height() * 0.56),
            format.width(),
            format.height());
    Rectangle2D bounds =
        lettering.words().isEmpty()
            ? new Rectangle2D.Double(format.width() / 2.0, format.height() * CENTRE, 1, 1)
            : lettering.bounds();
    letters(ink, lettering);
    rule(ink, bounds, unit);
    kicker(ink, bounds, kicker, unit);
    return ink.overlay();
  }

  private void letters(ShapePainter ink, TextLayout lettering) {
    double outline = OUTLINE * lettering.size();
    lettering.words().forEach(piece -> ink.shadow(piece.outline(), 8 * outline, 12));
    lettering.words().forEach(piece -> ink.outline(piece.outline(), outline, DARK));
    lettering.words().forEach(piece -> ink.fill(piece.outline(), Color.WHITE));
  }

  private void rule(ShapePainter ink, Rectangle2D bounds, double unit) {
    double width = unit * 0.13;
    double height = unit * 0.011;
    Shape rule =
        new RoundRectangle2D.Double(
            format.width() / 2.0 - width / 2,
            bounds.getMaxY() + unit * 0.035,
            width,
            height,
            height,
            height);
    ink.shadow(rule, unit * 0.014, 6).fill(rule, accent);
  }

  private void kicker(ShapePainter ink, Rectangle2D bounds, String kicker, double unit) {
    List<String> words = DrawableText.words(kicker.toUpperCase(Locale.ROOT), small);
    if (words.isEmpty() || kicker.length() > LONGEST_KICKER) {
      return;
    }
    TextLayout lettering =
        TextLayout.of(
            words,
            small,
            new TextLayout.Box(
                format.width() / 2.0,
                bounds.getMinY() - unit * 0.055,
                format.width() * WIDTH,
                unit * 0.06,
                unit * 0.04,
                1));
    for (TextLayout.Piece piece : lettering.words()) {
      ink.shadow(piece.outline(), unit * 0.014, 6).fill(piece.outline(), accent);
    }
  }
}
