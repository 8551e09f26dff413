package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Oklch;
import java.awt.geom.Path2D;

/** The sea: a lighthouse, a harbour or boats, above water that mirrors them. */
final class SeaScenery implements Scenery {

  @Override
  public void compose(Composition picture) {
    double horizon = picture.height * picture.between(0.5, 0.6);
    double sunX = Sky.add(picture, horizon);
    Clouds.addSky(picture, horizon);
    farCoast(picture, horizon);
    int view = picture.random.nextInt(3);
    boolean left = picture.chance(0.5);
    if (view == 0) {
      cliff(picture, horizon, left);
    } else if (view == 1) {
      town(picture, horizon, left);
    }
    sail(picture, horizon, view == 2 ? 2 : 1);
    if (picture.setting.hour() != Hour.NIGHT) {
      Flock.add(picture, horizon * 0.35, horizon * 0.8, 3 + picture.random.nextInt(4));
    }
    picture.add(new Water(picture, horizon, 0.12, 1));
    glints(picture, horizon, sunX);
    if (picture.setting.weather() == Weather.FOG) {
      Clouds.addMist(picture, horizon, picture.height * 0.3, 0.75, 0.3);
    }
    Particles.addWeather(picture, picture.height);
    shore(picture, view == 1);
  }

  private static void farCoast(Composition picture, double horizon) {
    int seed = picture.random.nextInt(1000);
    double rise = picture.height * 0.045;
    picture.paint(
        0.12,
        horizon - 2 * rise,
        horizon + 4,
        canvas ->
            canvas.fill(
                Shapes.ground(
                    -picture.panReach(),
                    picture.width + picture.panReach(),
                    horizon + 4,
                    4,
                    Shapes.hills(horizon - rise * 0.15, rise * 1.3, picture.unit * 700, seed)),
                picture.shade(0.14)));
  }

  private static void cliff(Composition picture, double horizon, boolean left) {
    double side = left ? -1 : 1;
    double w = picture.width;
    double u = picture.unit;
    double foot = horizon + 6;
    double top = horizon - 190 * u;
    double centre = w / 2 + side * w * 0.27;
    int seed = picture.random.nextInt(1000);
    picture.paint(
        0.4,
        horizon - 640 * u,
        foot,
        canvas -> {
          canvas.gradient(
              Shapes.ground(
                  -w, 2 * w, foot, 5, x -> cliffEdge(x, centre, side, top, foot, u, seed)),
              top,
              picture.shade(0.5),
              foot,
              picture.shade(0.36));
          tower(picture, canvas, centre, top + 14 * u, u);
        });
    double lampY = top - 262 * u;
    Lights.addLamp(picture, centre, lampY, 120 * u, picture.lamp(), 0.4);
    if (picture.setting.isDark() || picture.setting.weather() == Weather.FOG) {
      picture.add(new Beam(picture, centre, lampY, 0.4));
    }
  }

  private static double cliffEdge(
      double x, double centre, double side, double top, double foot, double u, int seed) {
    double inland = (x - centre) * side / u;
    double rough = dev.storygen.ffmpeg.draw.Noise.fractal(x / u / 60, seed, 4) * 46 * u;
    if (inland > -110) {
      return top - Math.min(60, Math.max(0, inland - 60) * 0.2) * u + rough - 18 * u;
    }
    double fall = Math.min(1, (-110 - inland) / 210);
    return top + (foot - top) * (1 - Math.pow(1 - fall, 1.6)) + rough * (1 - fall);
  }

  private static void tower(Composition picture, Canvas canvas, double x, double y, double u) {
    Oklch dark = picture.shade(0.6);
    Oklch pale = picture.shade(0.3).mix(picture.palette().light(), 0.3);
    for (int band = 0; band < 5; band++) {
      double from = 34 - 3.2 * band;
      double to = 34 - 3.2 * (band + 1);
      double low = y - 46 * band * u;
      canvas.fill(
          Canvas.polygon(
              x - from * u,
              low,
              x + from * u,
              low,
              x + to * u,
              low - 46.5 * u,
              x - to * u,
              low - 46.5 * u),
          band % 2 == 0 ? pale : dark);
    }
    double deck = y - 230 * u;
    canvas.rectangle(x - 27 * u, deck - 8 * u, 54 * u, 10 * u, dark);
    canvas.rectangle(x - 14 * u, deck - 44 * u, 28 * u, 38 * u, picture.lamp());
    canvas.fill(
        Canvas.polygon(x - 20 * u, deck - 43 * u, x + 20 * u, deck - 43 * u, x, deck - 74 * u),
        dark);
    canvas.rectangle(x + 44 * u, y - 62 * u, 92 * u, 66 * u, dark);
    canvas.fill(
        Canvas.polygon(x + 36 * u, y - 60 * u, x + 144 * u, y - 60 * u, x + 90 * u, y - 104 * u),
        picture.shade(0.7));
    canvas.rectangle(x + 62 * u, y - 42 * u, 16 * u, 20 * u, picture.lamp());
  }

  private static void town(Composition picture, double horizon, boolean left) {
    double u = picture.unit;
    double foot = horizon + 4;
    picture.paint(
        0.3,
        horizon - 330 * u,
        foot,
        canvas -> {
          double w = picture.width;
          double from = left ? -picture.panReach() : w * 0.36;
          double to = left ? w * 0.64 : w + picture.panReach();
          for (double x = from; x < to; ) {
            double wide = picture.between(50, 96) * u;
            double tall = picture.between(60, 150) * u;
            House.draw(picture, canvas, x, foot, wide, tall, 0.42);
            x += wide * picture.between(0.95, 1.25);
          }
          double church = (from + to) / 2;
          canvas.rectangle(church, foot - 220 * u, 46 * u, 220 * u, picture.shade(0.48));
          canvas.fill(
              Canvas.polygon(
                  church - 6 * u,
                  foot - 218 * u,
                  church + 52 * u,
                  foot - 218 * u,
                  church + 23 * u,
                  foot - 320 * u),
              picture.shade(0.55));
        });
  }

  private static void sail(Composition picture, double horizon, int count) {
    for (int i = 0; i < count; i++) {
      double size = picture.between(0.5, 1) * (count > 1 ? 190 - 80 * i : 90) * picture.unit;
      double y = horizon + size * 0.1;
      Oklch hull = picture.shade(0.55);
      Oklch canvasColour = picture.shade(0.3).mix(picture.palette().light(), 0.45);
      Layer boat =
          picture.layer(
              -size, -1.2 * size, size, 0.3 * size, c -> boat(c, size, hull, canvasColour));
      double start = picture.width * picture.between(0.2, 0.75);
      double speed = picture.width * picture.between(0.006, 0.012) * (picture.chance(0.5) ? 1 : -1);
      picture.add(
          (target, camera) ->
              boat.draw(
                  target,
                  (int) (start + speed * camera.seconds()) + camera.dx(0.25),
                  (int) (y + Math.sin(camera.seconds() * 1.6) * 3 * picture.unit) + camera.dy(0.2),
                  Layer.OPAQUE));
    }
  }

  private static void boat(Canvas canvas, double size, Oklch hull, Oklch sail) {
    Path2D body = new Path2D.Double();
    body.moveTo(-0.5 * size, -0.1 * size);
    body.lineTo(0.55 * size, -0.1 * size);
    body.quadTo(0.42 * size, 0.12 * size, 0.25 * size, 0.12 * size);
    body.lineTo(-0.35 * size, 0.12 * size);
    body.closePath();
    canvas.line(0, -0.1 * size, 0, -1.08 * size, 0.022 * size, hull);
    Path2D main = new Path2D.Double();
    main.moveTo(-0.03 * size, -1.02 * size);
    main.quadTo(-0.36 * size, -0.55 * size, -0.42 * size, -0.17 * size);
    main.lineTo(-0.03 * size, -0.17 * size);
    main.closePath();
    Path2D jib = new Path2D.Double();
    jib.moveTo(0.03 * size, -0.95 * size);
    jib.quadTo(0.3 * size, -0.5 * size, 0.46 * size, -0.16 * size);
    jib.lineTo(0.03 * size, -0.17 * size);
    jib.closePath();
    canvas.fill(main, sail).fill(jib, sail.mix(hull, 0.2)).fill(body, hull);
  }

  /** Light of the sun on the waves, towards the camera. */
  private static void glints(Composition picture, double horizon, double sunX) {
    if (picture.setting.weather().compareTo(Weather.RAIN) >= 0) {
      return;
    }
    Oklch light = picture.palette().light();
    for (int i = 0; i < 70; i++) {
      double near = Math.pow(picture.random.nextDouble(), 1.5);
      double half = (7 + 40 * near) * picture.unit * picture.between(0.5, 1.2);
      double thick = (1.2 + 3 * near) * picture.unit;
      double y = horizon + 6 + near * (picture.height - horizon) * 0.92;
      double spread = (24 + 210 * near) * picture.unit;
      double x = sunX + spread * picture.random.nextGaussian() * 0.6;
      double phase = picture.between(0, 6.3);
      double speed = picture.between(1.2, 3);
      Layer glint =
          picture.layer(
              -half, -thick - 1, half, thick + 1, c -> c.ellipse(0, 0, half, thick, light));
      picture.add(
          (target, camera) ->
              glint.draw(
                  target,
                  (int) (x + 8 * Math.sin(camera.seconds() + phase)),
                  (int) y,
                  (int) (190 * Math.sin(camera.seconds() * speed + phase))));
    }
  }

  private static void shore(Composition picture, boolean pier) {
    double u = picture.unit;
    double floor = picture.floor();
    int seed = picture.random.nextInt(1000);
    boolean left = picture.chance(0.5);
    picture.paint(
        1,
        picture.height - 420 * u,
        floor,
        canvas -> {
          Oklch dark = picture.shade(1);
          if (pier) {
            Pier.draw(picture, canvas, dark);
            return;
          }
          double w = picture.width;
          canvas.fill(
              Shapes.ground(
                  -w,
                  2 * w,
                  floor,
                  4,
                  x -> {
                    double t = left ? x / w : 1 - x / w;
                    double rough = dev.storygen.ffmpeg.draw.Noise.fractal(x / u / 130, seed, 5);
                    return floor - (260 * Math.max(0, 0.75 - t) + 130 * rough - 20) * u;
                  }),
              dark);
        });
  }
}
