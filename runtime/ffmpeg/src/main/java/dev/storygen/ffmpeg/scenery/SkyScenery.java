package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Oklch;
import java.awt.geom.Ellipse2D;

/** The sky: high clouds, balloons, birds or northern lights over low hills. */
final class SkyScenery implements Scenery {

  @Override
  public void compose(Composition picture) {
    double h = picture.height;
    double horizon = h * picture.between(0.78, 0.86);
    Sky.add(picture, horizon);
    boolean night = picture.setting.hour() == Hour.NIGHT;
    if (night && picture.setting.weather() == Weather.CLEAR) {
      aurora(picture, horizon);
    }
    towering(picture, horizon, night);
    if (!night && picture.chance(0.5)) {
      for (int i = 0; i < 3; i++) {
        balloon(picture, horizon, i);
      }
    } else if (!night) {
      Flock.add(picture, h * 0.25, h * 0.6, 6 + picture.random.nextInt(4));
    }
    hills(picture, horizon);
    Particles.addWeather(picture, h);
  }

  private static void towering(Composition picture, double horizon, boolean night) {
    Oklch low = picture.palette().horizon();
    Oklch lit = low.mix(picture.palette().light(), night ? 0.2 : 0.75);
    Oklch shaded = picture.palette().zenith().mix(low, night ? 0.25 : 0.45);
    double cover = picture.setting.weather() == Weather.CLEAR ? 0.6 : 0.85;
    double[] tops = {0.62, 0.38, 0.02};
    double[] ends = {1.02, 0.82, 0.5};
    for (int i = 0; i < 3; i++) {
      Clouds.Band band =
          new Clouds.Band(
              horizon * tops[i], horizon * ends[i], cover, 0.8 + 0.07 * i, 2.6 - 0.6 * i);
      Clouds.add(picture, band, lit, shaded, 0.06 * (i + 1), 0.005 * (i + 1));
    }
  }

  private static void aurora(Composition picture, double horizon) {
    for (int i = 0; i < 2; i++) {
      Oklch light = new Oklch(0.8, 0.15, picture.between(140, 185) + 120 * i);
      Clouds.Band band =
          new Clouds.Band(horizon * 0.12, horizon * (0.7 + 0.1 * i), 0.75, 0.4, 0.28);
      Clouds.add(picture, band, light, light, 0.02, i == 0 ? 0.011 : -0.008);
    }
  }

  private static void balloon(Composition picture, double horizon, int number) {
    double size = (150 - 42 * number) * picture.unit * picture.between(0.8, 1.1);
    double hue = picture.palette().accent().hue() + 70 * number;
    double light = picture.setting.hour() == Hour.DAY ? 0.62 : 0.5;
    Layer balloon =
        picture.layer(
            -size,
            -1.2 * size,
            size,
            1.6 * size,
            canvas -> {
              for (int stripe = 0; stripe < 5; stripe++) {
                double half = size * (1 - stripe * 0.2);
                Oklch cloth = new Oklch(light + (stripe % 2) * 0.14, 0.11, hue);
                canvas.fill(new Ellipse2D.Double(-half, -size, 2 * half, 2 * size), cloth);
                double neck = half * 0.28;
                canvas.fill(
                    Canvas.polygon(
                        -half * 0.86,
                        size * 0.5,
                        half * 0.86,
                        size * 0.5,
                        neck,
                        size * 1.12,
                        -neck,
                        size * 1.12),
                    cloth);
              }
              Oklch basket = picture.shade(0.9);
              canvas.line(-0.24 * size, 1.1 * size, -0.16 * size, 1.36 * size, 2, basket);
              canvas.line(0.24 * size, 1.1 * size, 0.16 * size, 1.36 * size, 2, basket);
              canvas.rectangle(-0.17 * size, 1.34 * size, 0.34 * size, 0.22 * size, basket);
            });
    double x = picture.width * picture.between(0.12, 0.88);
    double y = horizon * picture.between(0.3, 0.8);
    double rise = picture.height * picture.between(0.004, 0.008);
    picture.add(
        (target, camera) ->
            balloon.draw(
                target,
                (int) (x + 18 * picture.unit * Math.sin(camera.seconds() * 0.35 + number))
                    + camera.dx(0.25),
                (int) (y - rise * camera.seconds()),
                Layer.OPAQUE));
  }

  private static void hills(Composition picture, double horizon) {
    for (int ridge = 0; ridge < 3; ridge++) {
      int seed = picture.random.nextInt(1000);
      double depth = 0.15 + 0.35 * ridge;
      double middle = horizon + picture.height * 0.055 * ridge;
      double rise = 70 * picture.unit;
      picture.paint(
          depth,
          middle - 2 * rise,
          picture.floor(),
          canvas ->
              canvas.gradient(
                  Shapes.ground(
                      -picture.panReach(),
                      picture.width + picture.panReach(),
                      picture.floor(),
                      5,
                      Shapes.hills(middle, rise, 520 * picture.unit, seed)),
                  middle - rise,
                  picture.shade(depth),
                  middle + 3 * rise,
                  picture.shade(Math.min(1, depth + 0.2))));
    }
  }
}
