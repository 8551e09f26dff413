package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Noise;
import dev.storygen.ffmpeg.draw.Oklch;
import java.util.ArrayList;
import java.util.List;

/** Shapes without a place: waves, rings or lights that float. */
final class AbstractScenery implements Scenery {

  @Override
  public void compose(Composition picture) {
    double h = picture.height;
    Sky.add(picture, h * 1.1);
    switch (picture.random.nextInt(3)) {
      case 0 -> waves(picture);
      case 1 -> bokeh(picture);
      default -> rings(picture);
    }
    List<Layer> dust = Particles.discs(picture, 8, picture.palette().light(), 0.8);
    Particles.add(picture, dust, 40, new Particles.Motion(0.006, -0.012, 0.02, 0.9), 0, h);
  }

  /** Bands that run in different directions and repeat. */
  private static void waves(Composition picture) {
    int bands = 6;
    double h = picture.height;
    int period = (int) (picture.width * 1.5) & ~1;
    for (int band = 0; band < bands; band++) {
      double depth = (band + 1.0) / bands;
      double top = h * (0.3 + 0.115 * band);
      double rise = h * picture.between(0.02, 0.05);
      int turns = 1 + picture.random.nextInt(2);
      double phase = picture.between(0, 6);
      Oklch colour = picture.palette().horizon().mix(picture.palette().ground(), 0.2 + 0.7 * depth);
      Oklch crest = colour.mix(picture.palette().accent(), 0.22 * (1 - depth) + 0.05);
      Layer layer =
          picture.layer(
              0,
              top - 3 * rise,
              period,
              picture.floor(),
              canvas ->
                  canvas.gradient(
                      Shapes.ground(
                          0,
                          period,
                          picture.floor(),
                          5,
                          x -> top + wave(x / period, turns, phase) * rise),
                      top - rise,
                      crest,
                      top + 5 * rise,
                      colour));
      double speed = picture.width * (0.012 + 0.012 * band) * (band % 2 == 0 ? 1 : -1);
      picture.add(
          (target, camera) -> {
            int dx = Math.floorMod((int) Math.round(speed * camera.seconds()), period);
            layer.draw(target, dx, 0, Layer.OPAQUE);
            layer.draw(target, dx - period, 0, Layer.OPAQUE);
          });
    }
  }

  private static double wave(double turn, int turns, double phase) {
    double angle = 2 * Math.PI * turn;
    return Math.sin(angle * turns + phase) + 0.45 * Math.sin(angle * (turns + 2) + 2 * phase);
  }

  /** Out-of-focus lights. */
  private static void bokeh(Composition picture) {
    for (int i = 0; i < 22; i++) {
      double radius = picture.between(36, 150) * picture.unit;
      double hue =
          picture.chance(0.6)
              ? picture.palette().accent().hue()
              : picture.palette().horizon().hue() + 20;
      Oklch colour = new Oklch(picture.between(0.6, 0.85), 0.12, hue + picture.between(-25, 25));
      double alpha = picture.between(0.14, 0.36);
      Layer disc =
          picture.layer(
              -radius,
              -radius,
              radius,
              radius,
              canvas -> {
                canvas.fill(circle(0.96 * radius), colour, alpha);
                canvas.fill(circle(0.88 * radius), colour, alpha * 0.35);
              });
      double x = picture.between(-0.05, 1.05) * picture.width;
      double y = picture.between(0, 1) * picture.height;
      double phase = picture.between(0, 6.3);
      double depth = radius / (150 * picture.unit);
      picture.add(
          (target, camera) -> {
            double t = camera.seconds() * 0.5 + phase;
            int opacity = (int) (170 + 86 * Math.sin(t * 1.7));
            disc.draw(
                target,
                (int) (x + 40 * picture.unit * Math.sin(t)) + camera.dx(depth),
                (int) (y - 30 * picture.unit * Math.cos(t * 0.8)),
                opacity);
          });
    }
  }

  private static java.awt.geom.Ellipse2D circle(double radius) {
    return new java.awt.geom.Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
  }

  /** Rings of paper, one in another, that turn against each other. */
  private static void rings(Composition picture) {
    int count = 7;
    int seed = picture.random.nextInt(1000);
    double x = picture.width * picture.between(0.35, 0.65);
    double y = picture.height * picture.between(0.36, 0.5);
    double largest = Math.max(picture.width, picture.height) * 0.8;
    List<Layer> layers = new ArrayList<>();
    for (int ring = 0; ring < count; ring++) {
      double radius = largest * Math.pow(1 - ring / (count + 1.0), 1.15);
      double t = ring / (count - 1.0);
      Oklch colour = picture.palette().ground().mix(picture.palette().horizon(), 0.12 + 0.75 * t);
      int blob = seed + ring * 17;
      layers.add(
          picture.layer(
              -1.1 * radius,
              -1.1 * radius,
              1.1 * radius,
              1.1 * radius,
              canvas -> canvas.fill(blob(radius, blob), colour)));
    }
    for (int ring = 0; ring < count; ring++) {
      Layer layer = layers.get(ring);
      double sway = 26 * picture.unit * (1 + ring * 0.35);
      double phase = 0.7 * ring;
      double depth = 1 - ring * 0.1;
      picture.add(
          (target, camera) ->
              layer.draw(
                  target,
                  (int) (x + sway * Math.sin(camera.seconds() * 0.45 + phase)) + camera.dx(depth),
                  (int) (y + sway * Math.cos(camera.seconds() * 0.38 + phase)),
                  Layer.OPAQUE));
    }
  }

  private static java.awt.geom.Path2D blob(double radius, int seed) {
    java.awt.geom.Path2D path = new java.awt.geom.Path2D.Double();
    int points = 180;
    for (int i = 0; i <= points; i++) {
      double angle = 2 * Math.PI * i / points;
      double rough = 0;
      for (int wave = 2; wave < 6; wave++) {
        rough += Math.sin(angle * wave + 6.3 * Noise.white(wave, seed)) * 0.11 / wave;
      }
      double r = radius * (0.94 + rough);
      if (i == 0) {
        path.moveTo(Math.cos(angle) * r, Math.sin(angle) * r);
      } else {
        path.lineTo(Math.cos(angle) * r, Math.sin(angle) * r);
      }
    }
    path.closePath();
    return path;
  }
}
