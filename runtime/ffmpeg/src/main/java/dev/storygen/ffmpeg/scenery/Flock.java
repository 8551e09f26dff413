package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Oklch;
import dev.storygen.ffmpeg.draw.YuvFrame;
import java.util.List;
import java.util.stream.DoubleStream;

/** Birds that cross the sky. */
final class Flock implements Element {

  private static final int[] WINGS = {0, 1, 2, 1};

  private final List<Layer> poses;
  private final double[] x;
  private final double[] y;
  private final double speed;
  private final double area;

  private Flock(Composition picture, double top, double bottom, int count) {
    double span = picture.between(13, 22) * picture.unit;
    Oklch colour = picture.shade(0.7);
    poses =
        DoubleStream.of(0.45, 0.1, -0.3)
            .mapToObj(
                lift ->
                    picture.layer(
                        -span - 4,
                        -span,
                        span + 4,
                        span,
                        canvas ->
                            canvas.stroke(
                                Shapes.bird(0, 0, span, span * lift), 3 * picture.unit, colour)))
            .toList();
    area = picture.width * 1.5;
    speed = picture.width * picture.between(0.03, 0.06) * (picture.chance(0.5) ? 1 : -1);
    x = new double[count];
    y = new double[count];
    double row = picture.between(top, bottom);
    double first = picture.between(0, picture.width);
    for (int i = 0; i < count; i++) {
      x[i] = first + i * span * picture.between(2, 3.4);
      y[i] = row + (i % 2 == 0 ? -1 : 1) * i * span * picture.between(0.5, 1);
    }
  }

  static void add(Composition picture, double top, double bottom, int count) {
    picture.add(new Flock(picture, top, bottom, count));
  }

  @Override
  public void draw(YuvFrame target, Camera camera) {
    for (int i = 0; i < x.length; i++) {
      double at = x[i] + camera.seconds() * speed;
      double column = at - Math.floor(at / area) * area - 0.2 * target.width;
      double bob = Math.sin(camera.seconds() * 0.9 + i) * 0.008 * target.height;
      boolean glides = Math.sin(camera.seconds() * 0.7 + 2.1 * i) > 0.3;
      int pose = glides ? 1 : WINGS[(int) (camera.seconds() * 9 + i) & 3];
      poses.get(pose).draw(target, (int) column, (int) (y[i] + bob), Layer.OPAQUE);
    }
  }
}
