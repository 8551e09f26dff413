package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Noise;
import dev.storygen.ffmpeg.draw.Oklch;
import java.util.List;

/** A forest: rows of trees in mist, with trunks near the camera. */
final class ForestScenery implements Scenery {

  @Override
  public void compose(Composition picture) {
    double h = picture.height;
    double horizon = h * picture.between(0.52, 0.62);
    Sky.add(picture, horizon);
    Clouds.addSky(picture, horizon);
    if (picture.setting.hour() != Hour.NIGHT && picture.chance(0.6)) {
      Flock.add(picture, horizon * 0.3, horizon * 0.6, 4);
    }
    ridge(picture, horizon);
    boolean conifers = picture.chance(0.65) || picture.setting.weather() == Weather.SNOW;
    double[] depths = {0.2, 0.34, 0.52};
    for (int row = 0; row < depths.length; row++) {
      double ground = horizon + h * (0.05 + 0.1 * row);
      trees(picture, depths[row], ground, 190 + 150 * row, conifers);
      double mist = picture.setting.weather() == Weather.FOG ? 0.8 : 0.5;
      Clouds.addMist(picture, ground + h * 0.03, h * 0.2, mist, depths[row] + 0.05);
    }
    if (picture.setting.hour() != Hour.NIGHT && picture.setting.weather() == Weather.CLEAR) {
      shafts(picture);
    }
    floor(picture, horizon + h * 0.28);
    particles(picture);
    Particles.addWeather(picture, h);
    frame(picture, conifers);
  }

  private static void ridge(Composition picture, double horizon) {
    int seed = picture.random.nextInt(1000);
    double rise = picture.height * 0.07;
    picture.paint(
        0.1,
        horizon - 2 * rise,
        horizon + picture.height * 0.1,
        canvas ->
            canvas.fill(
                Shapes.ground(
                    -picture.panReach(),
                    picture.width + picture.panReach(),
                    horizon + picture.height * 0.1,
                    4,
                    Shapes.hills(horizon - rise * 0.3, rise, picture.unit * 500, seed)),
                picture.shade(0.1)));
  }

  private static void trees(
      Composition picture, double depth, double ground, double tall, boolean conifers) {
    double u = picture.unit;
    int seed = picture.random.nextInt(1000);
    double bottom = ground + picture.height * 0.2;
    picture.paint(
        depth,
        ground - 2.1 * tall * u,
        bottom,
        canvas -> {
          Oklch colour = picture.shade(depth);
          Oklch foot = colour.mix(picture.palette().horizon(), 0.24);
          var edge = Shapes.hills(ground, 22 * u, 420 * u, seed);
          double right = picture.width + picture.panReach() + 60 * u;
          for (double x = -picture.panReach() - 60 * u; x < right; ) {
            double size = tall * u * picture.between(0.6, 1.5);
            double y = edge.applyAsDouble(x) + 12 * u;
            canvas.gradient(
                conifers
                    ? Shapes.conifer(x, y, size, picture.random)
                    : Shapes.leafy(x, y, size * 0.85, picture.random),
                y - size,
                colour,
                y,
                foot);
            x += size * (conifers ? picture.between(0.16, 0.34) : picture.between(0.3, 0.6));
          }
          canvas.gradient(
              Shapes.ground(-picture.width, 2.0 * picture.width, bottom, 6, edge),
              ground - 20 * u,
              foot,
              bottom,
              colour);
        });
  }

  /** Light between the trees. */
  private static void shafts(Composition picture) {
    double w = picture.width;
    double h = picture.height;
    double slant = picture.between(0.25, 0.5) * (picture.chance(0.5) ? w : -w);
    for (int i = 0; i < 4; i++) {
      double x = picture.between(0, 1.2) * w - slant * 0.4;
      double wide = picture.between(0.05, 0.13) * w;
      Layer shaft =
          picture.layer(
              0,
              0,
              w,
              h * 0.8,
              canvas ->
                  canvas.gradient(
                      Canvas.polygon(
                          x, 0, x + wide, 0, x + slant + 2 * wide, h * 0.8, x + slant, h * 0.8),
                      0,
                      Canvas.colour(picture.palette().light(), 0.2),
                      h * 0.8,
                      Canvas.colour(picture.palette().light(), 0)));
      double phase = picture.between(0, 6);
      picture.add(
          (target, camera) ->
              shaft.draw(
                  target, 0, 0, (int) (180 + 76 * Math.sin(camera.seconds() * 0.7 + phase))));
    }
  }

  private static void floor(Composition picture, double top) {
    int seed = picture.random.nextInt(1000);
    double u = picture.unit;
    boolean snow = picture.setting.weather() == Weather.SNOW;
    picture.paint(
        0.8,
        top - 100 * u,
        picture.floor(),
        canvas -> {
          Oklch near = picture.shade(0.95);
          Oklch far = picture.shade(0.66);
          Oklch white = picture.palette().horizon().mix(new Oklch(0.9, 0.01, 240), 0.4);
          canvas.gradient(
              Shapes.ground(
                  -picture.width,
                  2.0 * picture.width,
                  picture.floor(),
                  6,
                  Shapes.hills(top, 30 * u, 500 * u, seed)),
              top,
              snow ? white : far,
              picture.height,
              snow ? white.mix(near, 0.6) : near);
        });
  }

  private static void particles(Composition picture) {
    double h = picture.height;
    if (picture.setting.weather().compareTo(Weather.RAIN) >= 0) {
      return;
    }
    if (picture.setting.isDark()) {
      List<Layer> fireflies = Particles.discs(picture, 17, new Oklch(0.9, 0.16, 112), 1);
      Particles.add(
          picture, fireflies, 34, new Particles.Motion(0.004, -0.006, 0.035, 1), h * 0.45, h);
    } else {
      List<Layer> pollen = Particles.discs(picture, 9, picture.palette().light(), 0.75);
      Particles.add(picture, pollen, 46, new Particles.Motion(0.012, 0.008, 0.02, 0.8), h * 0.2, h);
    }
  }

  /** Trunks or branches at the sides, and grass. */
  private static void frame(Composition picture, boolean conifers) {
    double u = picture.unit;
    double w = picture.width;
    int seed = picture.random.nextInt(1000);
    Oklch dark = picture.shade(1);
    boolean both = picture.chance(0.5);
    boolean left = picture.chance(0.5);
    picture.paint(
        1,
        0,
        picture.floor(),
        canvas -> {
          if (left || both) {
            trunk(picture, canvas, w * picture.between(-0.02, 0.06), dark, seed);
          }
          if (!left || both) {
            trunk(picture, canvas, w * picture.between(0.94, 1.02), dark, seed + 40);
          }
          if (conifers && !both) {
            double x = left ? w * 0.93 : w * 0.07;
            canvas.fill(Shapes.conifer(x, picture.height, 760 * u, picture.random), dark);
          }
          canvas.fill(
              Shapes.grass(
                  -picture.panReach(),
                  w + picture.panReach(),
                  picture.height - 40 * u,
                  130 * u,
                  picture.random),
              dark);
        });
  }

  private static void trunk(Composition picture, Canvas canvas, double x, Oklch dark, int seed) {
    double u = picture.unit;
    double h = picture.floor();
    java.awt.geom.Path2D path = new java.awt.geom.Path2D.Double();
    path.moveTo(x - 80 * u, h);
    for (double y = h; y > -20; y -= 24 * u) {
      path.lineTo(x - width(y, h, seed) * u, y);
    }
    for (double y = -20; y < h; y += 24 * u) {
      path.lineTo(x + width(y, h, seed + 9) * u, y);
    }
    path.lineTo(x + 90 * u, h);
    path.closePath();
    canvas.fill(path, dark);
  }

  private static double width(double y, double h, int seed) {
    double root = Math.pow(Math.max(0, y / h - 0.7) / 0.3, 2) * 42;
    return 48 + 16 * y / h + 12 * Noise.fractal(y / 90, seed, 3) + root;
  }
}
