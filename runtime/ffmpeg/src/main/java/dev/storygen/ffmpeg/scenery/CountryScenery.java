package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Landform;
import dev.storygen.ffmpeg.draw.Oklch;

/** Open country: hills, peaks or dunes, one behind another, with a house. */
final class CountryScenery implements Scenery {

  private static final int RIDGES = 5;

  private static final Landform[] LANDFORMS = {Landform.HILLS, Landform.PEAKS, Landform.DUNES};

  @Override
  public void compose(Composition picture) {
    double h = picture.height;
    double horizon = h * 0.66;
    Sky.add(picture, horizon);
    Clouds.addSky(picture, horizon * 0.9);
    if (picture.setting.hour() != Hour.NIGHT) {
      Flock.add(picture, horizon * 0.35, horizon * 0.65, 5);
    }
    Landform landform = LANDFORMS[picture.random.nextInt(LANDFORMS.length)];
    int seed = picture.random.nextInt(10_000);
    double houseX = picture.width * picture.between(0.2, 0.8);
    for (int ridge = 0; ridge < RIDGES; ridge++) {
      double depth = 0.1 + 0.19 * ridge;
      double[] edge = edge(picture, landform, ridge, seed);
      int number = ridge;
      picture.paint(
          depth,
          h * 0.42,
          picture.floor(),
          canvas -> {
            Oklch colour = picture.shade(depth);
            Oklch foot = colour.mix(picture.palette().horizon(), 0.3 * (1 - depth));
            if (number == 3) {
              homestead(picture, canvas, houseX, at(picture, edge, houseX), landform);
            }
            canvas.gradient(
                Shapes.ground(
                    -picture.panReach(),
                    picture.width + picture.panReach(),
                    picture.floor(),
                    3,
                    x -> at(picture, edge, x)),
                h * (0.5 + 0.08 * number),
                colour,
                h * (0.72 + 0.08 * number),
                foot);
          });
      if (ridge == 1 || ridge == 2) {
        double mist = picture.setting.weather() == Weather.FOG ? 0.75 : 0.4;
        Clouds.addMist(picture, h * (0.62 + 0.08 * ridge), h * 0.16, mist, depth);
      }
    }
    if (landform == Landform.HILLS) {
      grass(picture);
    }
    Particles.addWeather(picture, h);
  }

  private static double[] edge(Composition picture, Landform landform, int ridge, int seed) {
    int wide = picture.width + 2 * (int) picture.panReach() + 12;
    return landform.ridge(ridge, RIDGES, wide, picture.height, seed);
  }

  private static double at(Composition picture, double[] edge, double x) {
    int index = (int) (x + picture.panReach() + 6);
    return edge[Math.max(0, Math.min(edge.length - 1, index))];
  }

  private static void homestead(
      Composition picture, Canvas canvas, double x, double y, Landform landform) {
    double u = picture.unit;
    if (landform == Landform.DUNES) {
      for (int i = 0; i < 3; i++) {
        double tall = picture.between(120, 240) * u;
        double at = x + i * 90 * u;
        canvas.line(at, y + 40 * u, at, y + 40 * u - tall, 18 * u, picture.shade(0.8));
        canvas.line(
            at, y + 30 * u - tall / 2, at + 40 * u, y - tall / 2, 14 * u, picture.shade(0.8));
        canvas.line(at + 40 * u, y - tall / 2, at + 40 * u, y - tall, 14 * u, picture.shade(0.8));
      }
      return;
    }
    House.draw(picture, canvas, x, y + 30 * u, 150 * u, 150 * u, 0.72);
    House.draw(picture, canvas, x + 160 * u, y + 34 * u, 90 * u, 90 * u, 0.75);
    for (int i = 0; i < 3; i++) {
      double at = x - (70 + 80 * i) * u;
      canvas.fill(
          landform == Landform.PEAKS
              ? Shapes.conifer(at, y + 40 * u, picture.between(150, 280) * u, picture.random)
              : Shapes.leafy(at, y + 40 * u, picture.between(150, 230) * u, picture.random),
          picture.shade(0.78));
    }
    if (picture.setting.isDark()) {
      canvas.glow(x + 75 * u, y - 20 * u, 170 * u, picture.lamp(), 0.3);
    }
  }

  private static void grass(Composition picture) {
    double u = picture.unit;
    picture.paint(
        1,
        picture.height - 260 * u,
        picture.floor(),
        canvas ->
            canvas.fill(
                Shapes.grass(
                    -picture.panReach(),
                    picture.width + picture.panReach(),
                    picture.height - 30 * u,
                    190 * u,
                    picture.random),
                picture.shade(1)));
  }
}
