package dev.storygen.ffmpeg.draw;

import com.ibm.icu.lang.UCharacter;
import dev.storygen.model.ShownWord;
import dev.storygen.provider.VideoFormat;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * Draws the title in the upper half of the frame: serif type, with a kicker above and a rule below.
 */
public final class TitlePainter {

  private static final double CENTRE_Y = 0.335;
  private static final double WIDTH = 0.80;
  private static final double HEIGHT = 0.26;
  private static final double SIZE = 0.125;
  private static final double OUTLINE = 0.03;
  private static final int MAX_KICKER_CHARACTERS = 26;
  private static final Color DARK = new Color(10, 10, 14);

  private final Typeface typeface;
  private final Typeface kickerTypeface;
  private final VideoFormat format;
  private final Color accent;

  public TitlePainter(
      Typeface typeface, Typeface kickerTypeface, VideoFormat format, Color accent) {
    this.typeface = typeface;
    this.kickerTypeface = kickerTypeface;
    this.format = format;
    this.accent = accent;
  }

  /**
   * Draws the title.
   *
   * @param kicker short text above the title; omitted if empty or longer than 26 characters
   * @throws IllegalArgumentException if no bundled font has a glyph for a character
   */
  public Overlay paint(String title, String kicker) {
    double shortSide = Math.min(format.width(), format.height());
    TextLayout layout =
        TextLayout.of(
            DrawableText.words(title, typeface),
            typeface,
            new TextLayout.TextBox(
                format.width() / 2.0,
                format.height() * CENTRE_Y,
                format.width() * WIDTH,
                format.height() * HEIGHT,
                shortSide * SIZE,
                1.14));
    ShapePainter painter =
        new ShapePainter(
            new Rectangle2D.Double(0, 0, format.width(), format.height() * 0.56),
            format.width(),
            format.height());
    Rectangle2D bounds =
        layout.fragments().isEmpty()
            ? new Rectangle2D.Double(format.width() / 2.0, format.height() * CENTRE_Y, 1, 1)
            : layout.bounds();
    drawText(painter, layout);
    drawRule(painter, bounds, shortSide);
    drawKicker(painter, bounds, kicker, shortSide);
    return painter.toOverlay();
  }

  private void drawText(ShapePainter painter, TextLayout layout) {
    double outline = OUTLINE * layout.size();
    layout.fragments().forEach(fragment -> painter.shadow(fragment.outline(), 8 * outline, 12));
    layout.fragments().forEach(fragment -> painter.outline(fragment.outline(), outline, DARK));
    for (TextLayout.TextFragment fragment : layout.fragments()) {
      painter.fill(fragment.outline(), Color.WHITE);
      fragment.pictures().forEach(picture -> painter.picture(picture.image(), picture.box()));
    }
  }

  private void drawRule(ShapePainter painter, Rectangle2D bounds, double shortSide) {
    double width = shortSide * 0.13;
    double height = shortSide * 0.011;
    Shape rule =
        new RoundRectangle2D.Double(
            format.width() / 2.0 - width / 2,
            bounds.getMaxY() + shortSide * 0.035,
            width,
            height,
            height,
            height);
    painter.shadow(rule, shortSide * 0.014, 6).fill(rule, accent);
  }

  private void drawKicker(
      ShapePainter painter, Rectangle2D bounds, String kicker, double shortSide) {
    List<ShownWord> words =
        DrawableText.words(
            UCharacter.toUpperCase(kickerTypeface.shaping().language(), kicker), kickerTypeface);
    if (words.isEmpty() || kicker.length() > MAX_KICKER_CHARACTERS) {
      return;
    }
    TextLayout layout =
        TextLayout.of(
            words,
            kickerTypeface,
            new TextLayout.TextBox(
                format.width() / 2.0,
                bounds.getMinY() - shortSide * 0.055,
                format.width() * WIDTH,
                shortSide * 0.06,
                shortSide * 0.04,
                1));
    for (TextLayout.TextFragment fragment : layout.fragments()) {
      painter.shadow(fragment.outline(), shortSide * 0.014, 6).fill(fragment.outline(), accent);
    }
  }
}
