package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Oklch;
import java.awt.geom.Rectangle2D;

/** A road that the camera drives along, with what stands beside it. */
final class RoadScenery implements Scenery {

  @Override
  public void compose(Composition picture) {
    double h = picture.height;
    double u = picture.unit;
    double horizon = h * picture.between(0.5, 0.58);
    Sky.add(picture, horizon);
    Clouds.addSky(picture, horizon);
    hills(picture, horizon);
    plain(picture, horizon);
    double centre = picture.width * picture.between(0.44, 0.56);
    Road road = new Road(picture, horizon, centre);
    picture.add(road);
    Clouds.addMist(picture, horizon, h * 0.08, 0.6, 0.1);
    picture.add(roadside(picture, road));
    if (picture.chance(0.7)) {
      carAhead(picture, road);
    }
    if (picture.setting.weather() == Weather.FOG) {
      Clouds.addMist(picture, horizon, h * 0.3, 0.8, 0.1);
    }
    Particles.addWeather(picture, h);
    if (picture.chance(0.4)) {
      dashboard(picture, u);
    }
  }

  private static void hills(Composition picture, double horizon) {
    for (int ridge = 0; ridge < 2; ridge++) {
      int seed = picture.random.nextInt(1000);
      double rise = picture.height * (0.085 - 0.035 * ridge);
      double depth = 0.06 + 0.07 * ridge;
      picture.paint(
          depth,
          horizon - 2 * rise,
          horizon + 6,
          canvas ->
              canvas.fill(
                  Shapes.ground(
                      -picture.panReach(),
                      picture.width + picture.panReach(),
                      horizon + 6,
                      4,
                      Shapes.hills(horizon - rise * 0.2, rise, 420 * picture.unit, seed)),
                  picture.shade(depth * 1.6)));
    }
  }

  private static void plain(Composition picture, double horizon) {
    picture.paint(
        0,
        horizon,
        picture.floor(),
        canvas ->
            canvas.gradient(
                new Rectangle2D.Double(
                    -picture.width, horizon, 3.0 * picture.width, picture.height),
                horizon,
                picture.shade(0.35),
                picture.height,
                picture.shade(0.85)));
  }

  private static Roadside roadside(Composition picture, Road road) {
    int kind = picture.random.nextInt(3);
    Oklch dark = picture.shade(0.85);
    return new Roadside(
        picture,
        road,
        kind == 0 ? 2.1 : 2.6,
        (canvas, size) -> {
          if (kind == 0) {
            pole(canvas, size, dark);
          } else if (kind == 1) {
            canvas.fill(
                Shapes.conifer(0, 0, size * 0.9, new java.util.Random(size > 300 ? 1 : 2)), dark);
          } else {
            canvas.fill(Shapes.leafy(0, 0, size * 0.8, new java.util.Random(3)), dark);
          }
        });
  }

  private static void pole(Canvas canvas, double size, Oklch colour) {
    canvas.rectangle(-size * 0.018, -size, size * 0.036, size, colour);
    canvas.rectangle(-size * 0.2, -size * 0.92, size * 0.4, size * 0.03, colour);
    canvas.rectangle(-size * 0.15, -size * 0.82, size * 0.3, size * 0.026, colour);
  }

  private static void carAhead(Composition picture, Road road) {
    double u = picture.unit;
    double size = picture.between(34, 60) * u;
    Oklch red = new Oklch(0.62, 0.23, 27);
    Layer car =
        picture.layer(
            -3 * size,
            -2.4 * size,
            3 * size,
            1.2 * size,
            canvas -> {
              canvas.fill(
                  Canvas.polygon(
                      -size,
                      0,
                      -size,
                      -0.75 * size,
                      -0.66 * size,
                      -1.35 * size,
                      0.66 * size,
                      -1.35 * size,
                      size,
                      -0.75 * size,
                      size,
                      0),
                  picture.shade(1));
              canvas.fill(
                  Canvas.polygon(
                      -0.62 * size,
                      -0.8 * size,
                      -0.5 * size,
                      -1.22 * size,
                      0.5 * size,
                      -1.22 * size,
                      0.62 * size,
                      -0.8 * size),
                  picture.shade(0.45));
              canvas.rectangle(-0.9 * size, -0.1 * size, 0.34 * size, 0.3 * size, picture.shade(1));
              canvas.rectangle(0.56 * size, -0.1 * size, 0.34 * size, 0.3 * size, picture.shade(1));
              canvas.glow(-0.74 * size, -0.5 * size, 0.85 * size, red, 0.95);
              canvas.glow(0.74 * size, -0.5 * size, 0.85 * size, red, 0.95);
            });
    double near = picture.between(0.14, 0.24);
    picture.add(
        (target, camera) -> {
          double at = near + 0.03 * Math.sin(camera.seconds() * 0.5);
          double y = road.y(at);
          double x = road.x(at, y, 0.5) + 6 * u * Math.sin(camera.seconds() * 1.1);
          car.draw(target, (int) x, (int) (y + u * Math.sin(camera.seconds() * 7)), Layer.OPAQUE);
        });
  }

  private static void dashboard(Composition picture, double u) {
    double h = picture.height;
    double w = picture.width;
    Oklch dark = picture.shade(1);
    picture.paint(
        0.3,
        h - 330 * u,
        picture.floor(),
        canvas -> {
          java.awt.geom.Path2D path = new java.awt.geom.Path2D.Double();
          path.moveTo(-w, h * 2);
          path.lineTo(-w, h - 120 * u);
          path.quadTo(w * 0.5, h - 260 * u, 2 * w, h - 120 * u);
          path.lineTo(2 * w, h * 2);
          path.closePath();
          canvas.fill(path, dark);
          canvas.stroke(
              new java.awt.geom.Arc2D.Double(
                  w * 0.5 - 470 * u,
                  h - 250 * u,
                  720 * u,
                  720 * u,
                  15,
                  150,
                  java.awt.geom.Arc2D.OPEN),
              40 * u,
              dark.mix(picture.palette().horizon(), 0.14));
        });
  }
}
