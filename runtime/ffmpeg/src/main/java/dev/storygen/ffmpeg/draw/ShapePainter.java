package dev.storygen.ffmpeg.draw;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws shapes on a transparent image that covers a part of the frame. Does not use AWT fonts. */
final class ShapePainter {

  /** Total opacity of the steps of a shadow, of 255. */
  private static final int SHADOW_OPACITY = 130;

  private final int x;
  private final int y;
  private final BufferedImage image;
  private final Graphics2D graphics;

  /** Creates an image for the visible part of an area, in pixels of the frame. */
  ShapePainter(Rectangle2D area, int frameWidth, int frameHeight) {
    Rectangle2D visible =
        area.createIntersection(new Rectangle2D.Double(0, 0, frameWidth, frameHeight));
    x = (int) visible.getMinX() & ~1;
    y = (int) visible.getMinY() & ~1;
    int width = Math.min((int) Math.ceil(visible.getMaxX()) + 1 & ~1, frameWidth) - x;
    int height = Math.min((int) Math.ceil(visible.getMaxY()) + 1 & ~1, frameHeight) - y;
    image = new BufferedImage(Math.max(2, width), Math.max(2, height), BufferedImage.TYPE_INT_ARGB);
    graphics = graphics();
  }

  private ShapePainter(ShapePainter other) {
    x = other.x;
    y = other.y;
    image =
        new BufferedImage(
            other.image.getColorModel(),
            other.image.copyData(null),
            other.image.isAlphaPremultiplied(),
            null);
    graphics = graphics();
  }

  private Graphics2D graphics() {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.translate(-x, -y);
    return graphics;
  }

  /** A drawing that continues from this one. */
  ShapePainter copy() {
    return new ShapePainter(this);
  }

  ShapePainter fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
    return this;
  }

  /** Draws a picture into a box. */
  ShapePainter picture(BufferedImage picture, Rectangle2D box) {
    AffineTransform place = AffineTransform.getTranslateInstance(box.getX(), box.getY());
    place.scale(box.getWidth() / picture.getWidth(), box.getHeight() / picture.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, place, null);
    return this;
  }

  /** Fills a shape that is expanded by {@code width} pixels. */
  ShapePainter outline(Shape shape, double width, Color colour) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke((float) (2 * width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
    graphics.fill(shape);
    return this;
  }

  /**
   * Draws a shadow below a shape.
   *
   * @param extent in pixels
   * @param steps more steps give a softer shadow and take longer
   */
  ShapePainter shadow(Shape shape, double extent, int steps) {
    Shape shifted =
        AffineTransform.getTranslateInstance(0, extent / 4).createTransformedShape(shape);
    for (int step = steps; step > 0; step--) {
      outline(shifted, extent * step / steps, new Color(0, 0, 0, SHADOW_OPACITY / steps));
    }
    return this;
  }

  /** Replaces what is drawn in an area by what another drawing of the same place has there. */
  ShapePainter replace(Rectangle2D area, ShapePainter other) {
    graphics.setComposite(AlphaComposite.Src);
    graphics.setClip(area.getBounds());
    graphics.drawImage(other.image, x, y, null);
    graphics.setClip(null);
    graphics.setComposite(AlphaComposite.SrcOver);
    return this;
  }

  /** The finished drawing. */
  Overlay toOverlay() {
    graphics.dispose();
    return Overlay.fromImage(image, x, y);
  }
}
