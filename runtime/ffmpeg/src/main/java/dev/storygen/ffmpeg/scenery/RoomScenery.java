package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Oklch;
import java.awt.geom.Path2D;
import java.util.List;

/** A room with a window, through which the weather is seen. */
final class RoomScenery implements Scenery {

  @Override
  public void compose(Composition picture) {
    double w = picture.width;
    double h = picture.height;
    double u = picture.unit;
    double wide = picture.between(430, 600) * u;
    double tall = Math.min(h * 0.46, wide * picture.between(1.1, 1.55));
    double left = w / 2 - wide / 2 + picture.between(-0.14, 0.14) * w;
    double top = h * 0.5 - tall * 0.62;
    Window window = new Window(left, top, wide, tall);
    outside(picture, window);
    boolean leftLamp = left + wide / 2 > w / 2;
    Oklch wall = wall(picture);
    picture.paint(0.35, 0, picture.floor(), canvas -> wall(picture, canvas, window, wall));
    double floor = h * picture.between(0.76, 0.8);
    Furniture furniture = new Furniture(picture, wall, floor);
    furniture.add(window, leftLamp);
    List<Layer> dust = Particles.discs(picture, 7, picture.lamp(), 0.5);
    Particles.add(
        picture, dust, 26, new Particles.Motion(0.004, -0.004, 0.02, 0.9), h * 0.2, h * 0.85);
  }

  /** The opening in the wall, in pixels. */
  record Window(double left, double top, double wide, double tall) {

    double bottom() {
      return top + tall;
    }
  }

  private static void outside(Composition picture, Window window) {
    double horizon = window.bottom() - window.tall * 0.12;
    Sky.add(picture, horizon);
    Clouds.addSky(picture, horizon);
    double u = picture.unit;
    int view = picture.random.nextInt(3);
    int seed = picture.random.nextInt(1000);
    picture.paint(
        0.12,
        window.top,
        window.bottom() + 40 * u,
        canvas -> {
          if (view == 0) {
            for (double x = window.left - 90 * u; x < window.left + window.wide + 90 * u; ) {
              double wide = picture.between(60, 110) * u;
              House.draw(
                  picture,
                  canvas,
                  x,
                  window.bottom() + 40 * u,
                  wide,
                  picture.between(110, 250) * u,
                  0.4);
              x += wide;
            }
            return;
          }
          canvas.fill(
              Shapes.ground(
                  0,
                  picture.width,
                  window.bottom() + 40 * u,
                  5,
                  Shapes.hills(window.bottom() - 60 * u, 50 * u, 260 * u, seed)),
              picture.shade(0.35));
          for (int i = 0; view == 1 && i < 7; i++) {
            double x = window.left + picture.between(-0.1, 1.1) * window.wide;
            double size = picture.between(160, 330) * u;
            canvas.fill(
                Shapes.conifer(x, window.bottom() + 10 * u, size, picture.random),
                picture.shade(0.5));
          }
        });
    Particles.addWeather(picture, window.bottom());
  }

  private static Oklch wall(Composition picture) {
    double hue = picture.palette().horizon().hue() + picture.between(-30, 30);
    double light = picture.setting.isDark() ? 0.27 : 0.37;
    return new Oklch(light, picture.between(0.03, 0.065), hue);
  }

  private static void wall(Composition picture, Canvas canvas, Window window, Oklch wall) {
    double u = picture.unit;
    Oklch dark = wall.mix(picture.palette().ground(), 0.6);
    var area =
        new java.awt.geom.Rectangle2D.Double(
            -picture.width, 0, 3.0 * picture.width, picture.floor());
    canvas.gradient(area, 0, dark, window.bottom(), wall);
    if (picture.chance(0.6)) {
      Oklch stripe = wall.mix(new Oklch(0.6, 0.04, wall.hue()), 0.1);
      double pitch = picture.between(70, 130) * u;
      for (double x = -picture.panReach(); x < picture.width + picture.panReach(); x += pitch) {
        canvas.fill(
            new java.awt.geom.Rectangle2D.Double(x, 0, pitch * 0.42, picture.floor()),
            stripe,
            0.35);
      }
    }
    Oklch frame = wall.mix(new Oklch(0.82, 0.02, wall.hue()), 0.42);
    double rim = 20 * u;
    canvas.rectangle(
        window.left - rim, window.top - rim, window.wide + 2 * rim, window.tall + 2 * rim, frame);
    canvas.clear(window.left, window.top, window.wide, window.tall);
    bars(picture, canvas, window, frame);
    canvas.rectangle(
        window.left - 46 * u,
        window.bottom() + rim - 4,
        window.wide + 92 * u,
        22 * u,
        frame.mix(picture.palette().ground(), 0.2));
    canvas.rectangle(
        window.left - 40 * u, window.bottom() + rim + 18 * u, window.wide + 80 * u, 10 * u, dark);
    if (picture.chance(0.75)) {
      curtains(picture, canvas, window, wall);
    }
  }

  private static void bars(Composition picture, Canvas canvas, Window window, Oklch frame) {
    double bar = 11 * picture.unit;
    int columns = 1 + picture.random.nextInt(3);
    int rows = 1 + picture.random.nextInt(3);
    for (int i = 1; i < columns + 1; i++) {
      double x = window.left + window.wide * i / (columns + 1);
      canvas.rectangle(x - bar / 2, window.top, bar, window.tall, frame);
    }
    for (int i = 1; i < rows + 1; i++) {
      double y = window.top + window.tall * i / (rows + 1);
      canvas.rectangle(window.left, y - bar / 2, window.wide, bar, frame);
    }
  }

  private static void curtains(Composition picture, Canvas canvas, Window window, Oklch wall) {
    double u = picture.unit;
    double top = window.top - 66 * u;
    Oklch cloth = new Oklch(0.36, 0.075, picture.palette().accent().hue());
    for (int side = -1; side <= 1; side += 2) {
      double edge = side < 0 ? window.left - 70 * u : window.left + window.wide + 70 * u;
      double reach = -side * window.wide * 0.3;
      for (int fold = 0; fold < 6; fold++) {
        double from = edge + reach * fold / 6;
        double to = edge + reach * (fold + 1.25) / 6;
        Path2D path = new Path2D.Double();
        path.moveTo(from, top);
        path.lineTo(to, top);
        path.curveTo(
            to,
            window.top + window.tall * 0.5,
            edge + (to - edge) * 0.5,
            window.bottom(),
            edge + (to - edge) * 0.78,
            window.bottom() + 90 * u);
        path.lineTo(edge + (from - edge) * 0.78, window.bottom() + 90 * u);
        path.curveTo(
            edge + (from - edge) * 0.5,
            window.bottom(),
            from,
            window.top + window.tall * 0.5,
            from,
            top);
        path.closePath();
        canvas.fill(path, fold % 2 == 0 ? cloth : cloth.mix(wall, 0.45));
      }
    }
    canvas.line(
        window.left - 110 * u,
        top,
        window.left + window.wide + 110 * u,
        top,
        10 * u,
        wall.mix(picture.palette().ground(), 0.8));
  }
}
