package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Oklch;
import dev.storygen.ffmpeg.draw.YuvFrame;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** The beams of a lighthouse, which turn: seen from the side, they become longer and shorter. */
final class Beam implements Element {

  private static final int STEPS = 9;
  private static final double TURN_SECONDS = 7;

  private final double x;
  private final double y;
  private final double depth;
  private final List<Layer> right = new ArrayList<>();
  private final List<Layer> left = new ArrayList<>();

  Beam(Composition picture, double x, double y, double depth) {
    this.x = x;
    this.y = y;
    this.depth = depth;
    for (int step = 1; step <= STEPS; step++) {
      double length = picture.width * 0.85 * step / STEPS;
      right.add(beam(picture, length));
      left.add(beam(picture, -length));
    }
  }

  private static Layer beam(Composition picture, double length) {
    double spread = 46 * picture.unit;
    Oklch light = picture.lamp().mix(new Oklch(0.98, 0.03, 90), 0.6);
    return picture.layer(
        Math.min(0, length),
        -2 * spread,
        Math.max(0, length),
        2 * spread,
        canvas -> {
          for (int ring = 0; ring < 5; ring++) {
            double half = spread * (1 - 0.19 * ring);
            Path2D cone = Canvas.polygon(0, -3, length, -half, length, half, 0, 3);
            canvas.fade(cone, 0, length, light, 0.1);
          }
        });
  }

  @Override
  public void draw(YuvFrame target, Camera camera) {
    double angle = 2 * Math.PI * camera.seconds() / TURN_SECONDS;
    double reach = Math.cos(angle);
    int step = (int) Math.min(STEPS - 1, Math.abs(reach) * STEPS);
    // Brightest when it sweeps past the camera.
    double towards = 0.55 + 0.45 * Math.max(0, Math.sin(angle));
    Layer beam = (reach > 0 ? right : left).get(step);
    int dx = (int) x + camera.dx(depth);
    beam.draw(target, dx, (int) y + camera.dy(depth), (int) (Layer.OPAQUE * towards));
  }
}
