package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Noise;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Outlines that several families use. */
final class Shapes {

  private Shapes() {}

  /**
   * The ground below a line.
   *
   * @param upper edge by the horizontal position, both in pixels
   */
  static Path2D ground(
      double left, double right, double bottom, double step, DoubleUnaryOperator upper) {
    Path2D path = new Path2D.Double();
    path.moveTo(left - step, bottom);
    for (double x = left - step; x <= right + step; x += step) {
      path.lineTo(x, upper.applyAsDouble(x));
    }
    path.lineTo(right + step, bottom);
    path.closePath();
    return path;
  }

  /** Rolling hills: their upper edge is between {@code middle} plus and minus {@code rise}. */
  static DoubleUnaryOperator hills(double middle, double rise, double length, int seed) {
    return x -> middle + rise * (1 - 2 * Noise.fractal(x / length, seed, 4));
  }

  /** A conifer that stands at a point. */
  static Path2D conifer(double x, double y, double height, Random random) {
    double half = height * (0.16 + 0.06 * random.nextDouble());
    int tiers = 6 + random.nextInt(4);
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - height);
    for (int side = 1; side >= -1; side -= 2) {
      for (int i = 0; i < tiers; i++) {
        int tier = side > 0 ? i : tiers - 1 - i;
        double bottom = (tier + 1.0) / tiers;
        double reach = half * Math.pow(bottom, 0.85) * (0.85 + 0.3 * random.nextDouble());
        double out = y - height * (1 - 0.93 * bottom);
        double in = y - height * (1 - 0.93 * (bottom - 0.35 / tiers));
        if (side > 0) {
          path.lineTo(x + reach, out);
          path.lineTo(x + reach * 0.45, in);
        } else {
          path.lineTo(x - reach * 0.45, in);
          path.lineTo(x - reach, out);
        }
      }
      if (side > 0) {
        path.lineTo(x + height * 0.018, y - height * 0.06);
        path.lineTo(x + height * 0.018, y);
        path.lineTo(x - height * 0.018, y);
        path.lineTo(x - height * 0.018, y - height * 0.06);
      }
    }
    path.closePath();
    return path;
  }

  /** A broad-leaved tree that stands at a point. */
  static Area leafy(double x, double y, double height, Random random) {
    double trunk = height * 0.035;
    Area tree =
        new Area(
            Canvas.polygon(
                x - trunk,
                y,
                x - trunk * 0.6,
                y - height * 0.5,
                x + trunk * 0.6,
                y - height * 0.5,
                x + trunk,
                y));
    for (int i = 0; i < 15; i++) {
      double angle = random.nextDouble() * 6.283;
      double reach = height * 0.27 * Math.sqrt(random.nextDouble());
      double r = height * (0.1 + 0.07 * random.nextDouble());
      double cx = x + Math.cos(angle) * reach;
      double cy = y - height * 0.64 + Math.sin(angle) * reach * 0.85;
      tree.add(new Area(new Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r * 0.92)));
    }
    return tree;
  }

  /** A bird from the front: two arcs. */
  static Path2D bird(double x, double y, double span, double lift) {
    Path2D path = new Path2D.Double();
    path.moveTo(x - span, y - lift);
    path.quadTo(x - span * 0.45, y - lift * 1.2 - span * 0.12, x, y);
    path.quadTo(x + span * 0.45, y - lift * 1.2 - span * 0.12, x + span, y - lift);
    return path;
  }

  /** Blades of grass along the lower edge. */
  static Path2D grass(double left, double right, double y, double height, Random random) {
    Path2D path = new Path2D.Double();
    for (double x = left; x < right; x += height * 0.07) {
      double tall = height * (0.35 + 0.65 * random.nextDouble());
      double bend = (random.nextDouble() - 0.45) * height * 0.5;
      double half = height * 0.035;
      path.moveTo(x - half, y + height);
      path.quadTo(x, y - tall * 0.3, x + bend, y - tall);
      path.quadTo(x + half * 2, y - tall * 0.2, x + half, y + height);
      path.closePath();
    }
    return path;
  }
}
