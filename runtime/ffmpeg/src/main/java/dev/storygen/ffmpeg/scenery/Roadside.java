package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.YuvFrame;
import java.util.ArrayList;
import java.util.List;

/** Things of one kind on both sides of a road, which grow as they come nearer. */
final class Roadside implements Element {

  private static final int SIZES = 26;
  private static final int THINGS = 7;
  private static final double SMALLEST = 0.02;

  private final List<Layer> sizes = new ArrayList<>();
  private final Road road;
  private final double across;

  /** Draws a thing that stands at the origin. */
  @FunctionalInterface
  interface Painter {

    /**
     * @param size in pixels
     */
    void draw(Canvas canvas, double size);
  }

  /**
   * @param across how far beside the road it is, where 1 is its edge
   */
  Roadside(Composition picture, Road road, double across, Painter painter) {
    this.road = road;
    this.across = across;
    for (int i = 0; i < SIZES; i++) {
      double size = 1500 * picture.unit * nearness((i + 0.5) / SIZES);
      sizes.add(
          picture.layer(
              -size / 2, -1.05 * size, size / 2, 4, canvas -> painter.draw(canvas, size)));
    }
  }

  /** How near a thing is after a share of its way: its speed grows as in perspective. */
  private static double nearness(double share) {
    return SMALLEST / (1 - share * 0.9733);
  }

  @Override
  public void draw(YuvFrame target, Camera camera) {
    double driven = camera.seconds() * 0.9;
    double first = driven - Math.floor(driven);
    // The farthest first.
    for (int step = 0; step < 2 * THINGS; step++) {
      double share = (step + 2 * first) / (2 * THINGS);
      drawAt(target, share >= 1 ? share - 1 : share, step % 2 == 0 ? -across : across);
    }
  }

  private void drawAt(YuvFrame target, double share, double side) {
    double near = nearness(share);
    double y = road.y(near);
    int size = (int) Math.min(SIZES - 1, share * SIZES);
    sizes.get(size).draw(target, (int) road.x(near, y, side), (int) y, Layer.OPAQUE);
  }
}
