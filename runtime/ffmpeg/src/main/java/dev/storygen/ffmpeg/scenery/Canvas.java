package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Oklch;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws one layer in the coordinates of the frame. Does not use AWT fonts. */
final class Canvas {

  private final int x;
  private final int y;
  private final BufferedImage image;
  private final Graphics2D graphics;

  /** A transparent canvas over an area, in pixels of the frame. */
  Canvas(double left, double top, double right, double bottom) {
    x = (int) Math.floor(left) & ~1;
    y = (int) Math.floor(top) & ~1;
    int width = Math.max(2, (int) Math.ceil(right) + 1 - x & ~1);
    int height = Math.max(2, (int) Math.ceil(bottom) + 1 - y & ~1);
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.translate(-x, -y);
  }

  static Color colour(Oklch colour, double alpha) {
    float[] rgb = colour.rgb();
    return new Color(rgb[0] / 255, rgb[1] / 255, rgb[2] / 255, (float) clamped(alpha));
  }

  private static double clamped(double share) {
    return Math.max(0, Math.min(1, share));
  }

  Canvas fill(Shape shape, Oklch colour) {
    return fill(shape, colour, 1);
  }

  Canvas fill(Shape shape, Oklch colour, double alpha) {
    graphics.setColor(colour(colour, alpha));
    graphics.fill(shape);
    return this;
  }

  /** Fills with a vertical gradient. */
  Canvas gradient(Shape shape, double top, Oklch upper, double bottom, Oklch lower) {
    return gradient(shape, top, colour(upper, 1), bottom, colour(lower, 1));
  }

  Canvas gradient(Shape shape, double top, Color upper, double bottom, Color lower) {
    graphics.setPaint(new GradientPaint(0, (float) top, upper, 0, (float) bottom, lower));
    graphics.fill(shape);
    return this;
  }

  /** Fills with a colour that fades out horizontally. */
  Canvas fade(Shape shape, double from, double to, Oklch colour, double alpha) {
    graphics.setPaint(
        new GradientPaint(
            (float) from, 0, colour(colour, alpha), (float) to, 0, colour(colour, 0)));
    graphics.fill(shape);
    return this;
  }

  Canvas rectangle(double left, double top, double width, double height, Oklch colour) {
    return fill(new Rectangle2D.Double(left, top, width, height), colour);
  }

  Canvas ellipse(double centreX, double centreY, double rx, double ry, Oklch colour) {
    return fill(new Ellipse2D.Double(centreX - rx, centreY - ry, 2 * rx, 2 * ry), colour);
  }

  Canvas line(double fromX, double fromY, double toX, double toY, double width, Oklch colour) {
    return stroke(new Line2D.Double(fromX, fromY, toX, toY), width, colour);
  }

  Canvas stroke(Shape shape, double width, Oklch colour) {
    graphics.setColor(colour(colour, 1));
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
    return this;
  }

  /** A soft light: opaque in the centre as said, transparent at the radius. */
  Canvas glow(double centreX, double centreY, double radius, Oklch colour, double alpha) {
    Color[] colours = {
      colour(colour, alpha),
      colour(colour, alpha * 0.42),
      colour(colour, alpha * 0.1),
      colour(colour, 0)
    };
    float[] stops = {0, 0.25f, 0.6f, 1};
    graphics.setPaint(
        new RadialGradientPaint((float) centreX, (float) centreY, (float) radius, stops, colours));
    graphics.fill(new Ellipse2D.Double(centreX - radius, centreY - radius, 2 * radius, 2 * radius));
    return this;
  }

  /** Draws an image scaled to an area. */
  Canvas image(BufferedImage from, double left, double top, double width, double height) {
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(from, (int) left, (int) top, (int) width, (int) height, null);
    return this;
  }

  /** Makes an area transparent. */
  Canvas clear(double left, double top, double width, double height) {
    graphics.setComposite(java.awt.AlphaComposite.Clear);
    graphics.fill(new Rectangle2D.Double(left, top, width, height));
    graphics.setComposite(java.awt.AlphaComposite.SrcOver);
    return this;
  }

  static Path2D polygon(double... coordinates) {
    Path2D path = new Path2D.Double();
    path.moveTo(coordinates[0], coordinates[1]);
    for (int i = 2; i < coordinates.length; i += 2) {
      path.lineTo(coordinates[i], coordinates[i + 1]);
    }
    path.closePath();
    return path;
  }

  Layer layer(float grain) {
    graphics.dispose();
    return Layer.of(image, x, y, grain);
  }
}
