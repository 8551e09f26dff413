package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Oklch;

/** A city: towers with lit windows, seen over a river, over a street or over roofs. */
final class CityScenery implements Scenery {

  @Override
  public void compose(Composition picture) {
    double h = picture.height;
    int view = picture.random.nextInt(3);
    double foot = view == 0 ? h * picture.between(0.6, 0.66) : view == 1 ? h * 0.86 : h * 0.99;
    Sky.add(picture, foot);
    Clouds.addSky(picture, foot * 0.8);
    if (picture.setting.isDark()) {
      plane(picture, foot * picture.between(0.1, 0.25));
    }
    double top = view == 0 ? 0.2 : 0.3;
    towers(picture, 0.12, foot, h * (top + 0.10), h * (top + 0.2), 46);
    Clouds.addMist(picture, foot, h * 0.3, 0.5, 0.15);
    towers(picture, 0.3, foot, h * (top + 0.2), h * (top + 0.38), 84);
    if (picture.setting.weather() == Weather.FOG) {
      // Behind what is near, which would be in blotches of it.
      Clouds.addMist(picture, foot - h * 0.06, h * 0.36, 0.75, 0.4);
    }
    towers(picture, 0.55, foot, h * (top + 0.32), h * (top + 0.52), 132);
    if (view == 0) {
      picture.add(new Water(picture, foot, 0.4, 0.8));
      embankment(picture);
    } else if (view == 1) {
      street(picture, foot);
    } else {
      roofs(picture);
    }
    Particles.addWeather(picture, h);
  }

  /** A row of towers whose upper edges are between two heights. */
  private static void towers(
      Composition picture, double depth, double foot, double high, double low, double width) {
    double u = picture.unit;
    double bottom = Math.min(foot + 4, picture.floor());
    picture.paint(
        depth,
        high - 150 * u,
        bottom,
        canvas -> {
          for (double x = -picture.panReach() - 40 * u; x < picture.width + picture.panReach(); ) {
            double wide = width * u * picture.between(0.7, 1.5);
            double top = high + (low - high) * picture.random.nextDouble();
            Tower.draw(picture, canvas, x, top, wide, bottom, depth);
            x += wide * picture.between(0.98, 1.3);
          }
        });
  }

  private static void plane(Composition picture, double y) {
    double u = picture.unit;
    Layer light = Lights.glow(picture, 13 * u, new Oklch(0.8, 0.18, 28), 1);
    double start = picture.between(0, picture.width);
    double speed = picture.width * picture.between(0.02, 0.035);
    picture.add(
        (target, camera) -> {
          double x = start + speed * camera.seconds();
          int opacity = camera.seconds() % 1.1 < 0.35 ? Layer.OPAQUE : 70;
          light.draw(
              target, (int) (x % (1.2 * target.width) - 0.1 * target.width), (int) y, opacity);
        });
  }

  private static void embankment(Composition picture) {
    double u = picture.unit;
    double top = picture.height - 150 * u;
    picture.paint(
        1,
        top - 260 * u,
        picture.floor(),
        canvas -> {
          Oklch dark = picture.shade(1);
          double left = -picture.panReach();
          double right = picture.width + picture.panReach();
          canvas.rectangle(left, top + 90 * u, right - left, picture.floor(), dark);
          canvas.rectangle(left, top, right - left, 9 * u, dark);
          for (double x = left; x < right; x += 34 * u) {
            canvas.rectangle(x, top, 6 * u, 100 * u, dark);
          }
          for (double x = left + 100 * u; x < right; x += 420 * u) {
            streetLamp(picture, canvas, x, top + 90 * u, 300 * u);
          }
        });
  }

  private static void streetLamp(
      Composition picture, Canvas canvas, double x, double foot, double tall) {
    double u = picture.unit;
    Oklch dark = picture.shade(1);
    canvas.rectangle(x - 5 * u, foot - tall, 10 * u, tall, dark);
    canvas.ellipse(x, foot - tall - 14 * u, 19 * u, 21 * u, dark);
    if (picture.setting.isDark()) {
      canvas.glow(x, foot - tall - 14 * u, 110 * u, picture.lamp(), 0.55);
      canvas.ellipse(x, foot - tall - 14 * u, 13 * u, 15 * u, picture.lamp());
    }
  }

  /** Cars that pass, in front of the towers. */
  private static void street(Composition picture, double foot) {
    double u = picture.unit;
    double h = picture.height;
    picture.paint(
        0.8,
        foot - 10 * u,
        picture.floor(),
        canvas -> {
          canvas.gradient(
              new java.awt.geom.Rectangle2D.Double(-picture.width, foot, 3.0 * picture.width, h),
              foot,
              picture.shade(0.75),
              h,
              picture.shade(1));
          for (double x = -picture.panReach(); x < picture.width * 1.1; x += 150 * u) {
            canvas.rectangle(x, foot + 118 * u, 80 * u, 7 * u, picture.shade(0.45));
          }
        });
    for (int i = 0; i < 7; i++) {
      boolean near = i % 2 == 0;
      double size = (near ? 1.25 : 0.8) * u;
      double y = foot + (near ? 210 : 76) * u;
      double speed = picture.width * picture.between(0.1, 0.2) * (near ? 1.2 : -0.8);
      car(picture, y, size, speed, picture.between(0, 2) * picture.width);
    }
    picture.paint(
        1,
        foot - 480 * u,
        picture.floor(),
        canvas -> {
          for (double x = picture.between(-60, 60) * u; x < picture.width; x += 620 * u) {
            streetLamp(picture, canvas, x, picture.floor(), 620 * u);
          }
        });
  }

  private static void car(Composition picture, double y, double size, double speed, double start) {
    boolean right = speed > 0;
    double s = right ? size : -size;
    Oklch front = new Oklch(0.95, 0.06, 90);
    Oklch rear = new Oklch(0.63, 0.22, 27);
    Layer car =
        picture.layer(
            -330 * size,
            -90 * size,
            330 * size,
            60 * size,
            canvas -> {
              Oklch body = picture.shade(0.95).mix(picture.palette().accent(), 0.08);
              canvas.fill(
                  Canvas.polygon(
                      -105 * s,
                      0,
                      -105 * s,
                      -32 * size,
                      -72 * s,
                      -40 * size,
                      -44 * s,
                      -70 * size,
                      28 * s,
                      -70 * size,
                      62 * s,
                      -38 * size,
                      104 * s,
                      -28 * size,
                      106 * s,
                      0),
                  body);
              canvas.fill(
                  Canvas.polygon(
                      -36 * s,
                      -62 * size,
                      22 * s,
                      -62 * size,
                      46 * s,
                      -39 * size,
                      -54 * s,
                      -39 * size),
                  picture.shade(0.4));
              canvas.ellipse(-60 * s, 0, 20 * size, 20 * size, picture.shade(1));
              canvas.ellipse(62 * s, 0, 20 * size, 20 * size, picture.shade(1));
              canvas.fade(
                  Canvas.polygon(100 * s, -20 * size, 320 * s, -46 * size, 320 * s, 34 * size),
                  100 * s,
                  320 * s,
                  front,
                  0.4);
              canvas.glow(100 * s, -18 * size, 34 * size, front, 1);
              canvas.glow(-103 * s, -20 * size, 26 * size, rear, 0.95);
            });
    double road = 2.4 * picture.width;
    picture.add(
        (target, camera) -> {
          double at = start + speed * camera.seconds();
          double x = at - Math.floor(at / road) * road - 0.6 * target.width;
          car.draw(target, (int) x + camera.dx(0.8), (int) y + camera.dy(0.8), Layer.OPAQUE);
        });
  }

  private static void roofs(Composition picture) {
    double u = picture.unit;
    double h = picture.height;
    double edge = h - picture.between(150, 230) * u;
    double x = picture.width * picture.between(0.15, 0.75);
    picture.paint(
        1,
        edge - 420 * u,
        picture.floor(),
        canvas -> {
          Oklch dark = picture.shade(1);
          canvas.rectangle(-picture.width, edge, 3.0 * picture.width, h, dark);
          canvas.rectangle(
              -picture.width,
              edge - 6 * u,
              3.0 * picture.width,
              12 * u,
              dark.mix(picture.palette().horizon(), 0.2));
          for (int leg = 0; leg < 4; leg++) {
            canvas.line(
                x + leg * 52 * u,
                edge - 130 * u,
                x + (leg - 1.5) * 12 * u + leg * 52 * u,
                edge,
                9 * u,
                dark);
          }
          canvas.rectangle(x - 14 * u, edge - 310 * u, 184 * u, 190 * u, dark);
          canvas.fill(
              Canvas.polygon(
                  x - 26 * u,
                  edge - 308 * u,
                  x + 182 * u,
                  edge - 308 * u,
                  x + 78 * u,
                  edge - 390 * u),
              dark);
          double mast = picture.width - x;
          canvas.line(mast, edge, mast, edge - 260 * u, 6 * u, dark);
          canvas.line(mast - 50 * u, edge - 220 * u, mast + 50 * u, edge - 220 * u, 4 * u, dark);
          canvas.line(mast - 36 * u, edge - 180 * u, mast + 36 * u, edge - 180 * u, 4 * u, dark);
        });
  }
}
