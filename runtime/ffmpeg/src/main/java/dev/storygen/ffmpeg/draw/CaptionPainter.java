package dev.storygen.ffmpeg.draw;

import dev.storygen.model.Cue;
import dev.storygen.model.Word;
import dev.storygen.provider.VideoFormat;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws one cue: white text with a dark outline, the spoken word on a box in the accent colour. */
public final class CaptionPainter {

  /**
   * Share of the height. Below the centre, and above the lowest quarter, which platforms cover with
   * their own text.
   */
  private static final double CENTRE_Y = 0.615;

  /** Share of the width. Platforms place buttons at the sides. */
  private static final double WIDTH = 0.80;

  private static final double HEIGHT = 0.23;
  private static final double SIZE = 0.098;
  private static final double OUTLINE = 0.085;
  private static final Color DARK = new Color(12, 12, 16);

  private final Typeface typeface;
  private final VideoFormat format;
  private final Color accent;
  private final TextLayout.TextBox box;

  public CaptionPainter(Typeface typeface, VideoFormat format, Color accent) {
    this.typeface = typeface;
    this.format = format;
    this.accent = accent;
    this.box =
        new TextLayout.TextBox(
            format.width() / 2.0,
            format.height() * CENTRE_Y,
            format.width() * WIDTH,
            format.height() * HEIGHT,
            Math.min(format.width() * SIZE, format.height() * SIZE),
            1.22);
  }

  /**
   * The drawable text of each word of a cue; empty for a word of emoji only.
   *
   * @throws IllegalArgumentException as {@link DrawableText#words} does
   */
  public List<String> drawableWords(Cue cue) {
    if (cue.words().isEmpty()) {
      return DrawableText.words(cue.text(), typeface);
    }
    List<String> drawableWords = new ArrayList<>();
    for (Word word : cue.words()) {
      drawableWords.add(String.join(" ", DrawableText.words(word.text(), typeface)));
    }
    return drawableWords;
  }

  /** Computes the layout of a cue's words. */
  public TextLayout layOut(Cue cue) {
    return TextLayout.of(drawableWords(cue), typeface, box);
  }

  /**
   * Draws a cue.
   *
   * @param highlighted index of the word to highlight; -1 for none
   */
  public Overlay paint(TextLayout layout, int highlighted) {
    double outline = OUTLINE * layout.size();
    ShapePainter painter =
        new ShapePainter(expanded(layout.bounds(), 4 * outline), format.width(), format.height());
    for (TextLayout.TextFragment fragment : layout.fragments()) {
      if (fragment.word() != highlighted) {
        painter
            .shadow(fragment.outline(), 2 * outline, 2)
            .outline(fragment.outline(), outline, DARK);
      }
    }
    for (TextLayout.TextFragment fragment : layout.fragments()) {
      if (fragment.word() != highlighted) {
        painter.fill(fragment.outline(), Color.WHITE);
      } else {
        Rectangle2D highlightBox = highlightBox(fragment.box(), layout.size());
        double arc = 0.36 * layout.size();
        painter.fill(
            roundedBox(expanded(highlightBox, 0.03 * layout.size()), arc), new Color(0, 0, 0, 110));
        painter.fill(roundedBox(highlightBox, arc), accent).fill(fragment.outline(), DARK);
      }
    }
    return painter.toOverlay();
  }

  private static Rectangle2D highlightBox(Rectangle2D word, double size) {
    double side = 0.13 * size;
    return new Rectangle2D.Double(
        word.getX() - side,
        word.getY() - 0.08 * size,
        word.getWidth() + 2 * side,
        word.getHeight() + 0.12 * size);
  }

  private static RoundRectangle2D roundedBox(Rectangle2D area, double arc) {
    return new RoundRectangle2D.Double(
        area.getX(), area.getY(), area.getWidth(), area.getHeight(), arc, arc);
  }

  private static Rectangle2D expanded(Rectangle2D area, double by) {
    return new Rectangle2D.Double(
        area.getX() - by, area.getY() - by, area.getWidth() + 2 * by, area.getHeight() + 2 * by);
  }
}
