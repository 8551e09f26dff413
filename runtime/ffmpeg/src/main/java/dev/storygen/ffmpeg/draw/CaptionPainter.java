package dev.storygen.ffmpeg.draw;

import com.ibm.icu.lang.UCharacter;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionStyle;
import dev.storygen.model.Cue;
import dev.storygen.model.ShownWord;
import dev.storygen.model.Word;
import dev.storygen.provider.VideoFormat;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws cues in a {@link CaptionStyle}. What is the same for all words of a cue is drawn once, as
 * outlines take most of the time.
 */
public final class CaptionPainter {

  private static final double OUTLINE = 0.085;

  /** How much larger the spoken word of {@link CaptionStyle#POP} is. */
  private static final double POP = 1.14;

  /** Font sizes: letters of words without a space between them are about as far apart. */
  private static final double MIN_ROOM = 0.04;

  private static final int BOX_OPACITY = 200;

  /** Relative luminance (BT.709) from which dark text is read better than white. */
  private static final double BRIGHT = 0.4;

  private final Typeface typeface;
  private final VideoFormat format;
  private final CaptionLook look;
  private final CaptionArea area;
  private final Color colour;
  private final Color outline;
  private final Color accent;

  private TextLayout unlitLayout;
  private ShapePainter unlit;

  /** What is below the words. */
  private ShapePainter below;

  /**
   * A painter.
   *
   * @param accent of the story, for a look without one
   */
  public CaptionPainter(Typeface typeface, VideoFormat format, CaptionLook look, Color accent) {
    this.typeface = typeface;
    this.format = format;
    this.look = look;
    this.area = CaptionArea.of(format, look);
    this.colour = Color.decode(look.colour());
    this.outline = Color.decode(look.outline());
    this.accent = look.accent().map(Color::decode).orElse(accent);
  }

  /**
   * The drawable text of each word of a cue; empty for a word that cannot be drawn at all.
   *
   * @throws IllegalArgumentException as {@link DrawableText#of} does
   */
  public List<ShownWord> drawableWords(Cue cue) {
    if (cue.words().isEmpty()) {
      return DrawableText.words(cased(cue.text()), typeface);
    }
    List<ShownWord> words = new ArrayList<>();
    for (Word word : cue.words()) {
      words.add(new ShownWord(DrawableText.of(cased(word.text()), typeface), word.glued()));
    }
    return words;
  }

  private String cased(String text) {
    return look.upperCase() ? UCharacter.toUpperCase(typeface.shaping().language(), text) : text;
  }

  /** Computes the layout of a cue's words. */
  public TextLayout layOut(Cue cue) {
    return area.layOut(drawableWords(cue), typeface);
  }

  /** Whether a cue looks different while another of its words is spoken. */
  public boolean lightsWords() {
    return look.style().lightsWords();
  }

  /**
   * Draws a cue.
   *
   * @param spoken index of the word to light; -1 for none
   */
  public Overlay paint(TextLayout layout, int spoken) {
    if (layout != unlitLayout) {
      unlitLayout = layout;
      below = below(layout);
      unlit = unlit(layout);
    }
    ShapePainter painter = unlit.copy();
    for (TextLayout.TextFragment fragment : layout.fragments()) {
      if (fragment.word() == spoken) {
        light(painter, fragment, layout);
      } else if (fragment.word() < spoken && look.style() == CaptionStyle.KARAOKE) {
        painter.fill(fragment.outline(), accent);
      }
    }
    return painter.toOverlay();
  }

  private ShapePainter below(TextLayout layout) {
    double width = OUTLINE * layout.size();
    double grown =
        look.style() == CaptionStyle.POP ? (POP - 1) / 2 * layout.bounds().getWidth() : 0;
    ShapePainter painter =
        new ShapePainter(
            expanded(layout.bounds(), 5 * width + grown), format.width(), format.height());
    if (look.style() == CaptionStyle.BOX) {
      Rectangle2D box = expanded(layout.bounds(), 0.24 * layout.size());
      painter.fill(rounded(box, 0.4 * layout.size()), translucent(outline, BOX_OPACITY));
    } else {
      layout.fragments().forEach(fragment -> painter.shadow(fragment.outline(), 2 * width, 2));
    }
    return painter;
  }

  /** All words as they are before they are spoken. */
  private ShapePainter unlit(TextLayout layout) {
    ShapePainter painter = below.copy();
    for (TextLayout.TextFragment fragment : layout.fragments()) {
      if (look.style() != CaptionStyle.BOX) {
        painter.outline(fragment.outline(), OUTLINE * layout.size(), outline);
      }
    }
    for (TextLayout.TextFragment fragment : layout.fragments()) {
      painter.fill(fragment.outline(), colour);
      drawPictures(painter, fragment);
    }
    return painter;
  }

  private static void drawPictures(ShapePainter painter, TextLayout.TextFragment fragment) {
    fragment.pictures().forEach(picture -> painter.picture(picture.image(), picture.box()));
  }

  private void light(ShapePainter painter, TextLayout.TextFragment fragment, TextLayout layout) {
    double size = layout.size();
    double gap = layout.gap(fragment);
    switch (look.style()) {
      case HIGHLIGHT -> {
        Rectangle2D box = highlightBox(fragment.box(), size, gap);
        painter
            .fill(rounded(expanded(box, 0.03 * size), 0.36 * size), translucent(outline, 110))
            .fill(rounded(box, 0.36 * size), accent)
            .fill(fragment.outline(), readableOn(accent));
        drawPictures(painter, fragment);
      }
      case POP -> {
        double width = OUTLINE * POP * size;
        double by = Math.min(growth(fragment.box(), size, gap), area.growth(fragment.box(), width));
        Shape larger = scaled(fragment.outline(), fragment.box(), by);
        Rectangle2D unlitWord =
            expanded(
                fragment.outline().getBounds2D(),
                Math.min(OUTLINE * size, Math.max(0, gap / 2)) + 1);
        painter.replace(unlitWord, below).outline(larger, width, outline).fill(larger, accent);
        drawPictures(painter, fragment);
      }
      case KARAOKE -> painter.fill(fragment.outline(), accent);
      case BOX, PLAIN, NONE -> {}
    }
  }

  private Color readableOn(Color background) {
    double luminance =
        0.2126 * linear(background.getRed())
            + 0.7152 * linear(background.getGreen())
            + 0.0722 * linear(background.getBlue());
    return luminance >= BRIGHT ? outline : colour;
  }

  private static double linear(int component) {
    return Math.pow(component / 255.0, 2.2);
  }

  private static Shape scaled(Shape shape, Rectangle2D box, double by) {
    AffineTransform scale =
        AffineTransform.getTranslateInstance(box.getCenterX(), box.getCenterY());
    scale.scale(by, by);
    scale.translate(-box.getCenterX(), -box.getCenterY());
    return scale.createTransformedShape(shape);
  }

  /** How much a word grows so that a space is left beside it, and letters do not touch. */
  private double growth(Rectangle2D word, double size, double gap) {
    double kept = Math.min(gap, typeface.measure(" ").width() * size);
    double room = Math.max(MIN_ROOM * size, gap - kept);
    return Math.min(POP, 1 + 2 * room / word.getWidth());
  }

  private static Rectangle2D highlightBox(Rectangle2D word, double size, double gap) {
    double side = Math.min(0.13 * size, Math.max(MIN_ROOM * size, gap / 2));
    return new Rectangle2D.Double(
        word.getX() - side,
        word.getY() - 0.08 * size,
        word.getWidth() + 2 * side,
        word.getHeight() + 0.12 * size);
  }

  private static Color translucent(Color colour, int opacity) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
  }

  private static RoundRectangle2D rounded(Rectangle2D area, double arc) {
    return new RoundRectangle2D.Double(
        area.getX(), area.getY(), area.getWidth(), area.getHeight(), arc, arc);
  }

  private static Rectangle2D expanded(Rectangle2D area, double by) {
    return new Rectangle2D.Double(
        area.getX() - by, area.getY() - by, area.getWidth() + 2 * by, area.getHeight() + 2 * by);
  }
}
