package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Oklch;

/** Lamps that glow, flicker and blink. */
final class Lights {

  private Lights() {}

  /** Adds a lamp whose light varies slowly. */
  static void addLamp(
      Composition picture, double x, double y, double radius, Oklch colour, double depth) {
    Layer glow = glow(picture, radius, colour, 0.85);
    double phase = picture.between(0, 6);
    picture.add(
        (target, camera) -> {
          double t = camera.seconds() * 2.1 + phase;
          double light = 0.82 + 0.1 * Math.sin(t) + 0.08 * Math.sin(t * 2.7 + 1);
          glow.draw(
              target,
              (int) x + camera.dx(depth),
              (int) y + camera.dy(depth),
              (int) (light * Layer.OPAQUE));
        });
  }

  /** Adds a light that is on for a part of each period. */
  static void addBlinking(
      Composition picture, double x, double y, double radius, Oklch colour, double depth) {
    Layer glow = glow(picture, radius, colour, 1);
    double period = picture.between(1.4, 2.6);
    double phase = picture.between(0, 2);
    picture.add(
        (target, camera) -> {
          double t = ((camera.seconds() + phase) % period) / period;
          double light = Math.max(0.12, Math.sin(Math.PI * Math.min(1, t * 2)));
          glow.draw(
              target,
              (int) x + camera.dx(depth),
              (int) y + camera.dy(depth),
              (int) (light * Layer.OPAQUE));
        });
  }

  static Layer glow(Composition picture, double radius, Oklch colour, double alpha) {
    return picture.layer(
        -radius,
        -radius,
        radius,
        radius,
        canvas -> {
          canvas.glow(0, 0, radius, colour, alpha * 0.8);
          canvas.glow(0, 0, radius * 0.3, colour.mix(new Oklch(0.98, 0.02, 90), 0.5), alpha);
        });
  }
}
