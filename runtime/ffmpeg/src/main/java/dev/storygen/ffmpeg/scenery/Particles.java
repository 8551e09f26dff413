package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Noise;
import dev.storygen.ffmpeg.draw.Oklch;
import dev.storygen.ffmpeg.draw.YuvFrame;
import java.util.List;

/** Many small things that move by themselves: rain, snow, leaves, fireflies, dust. */
final class Particles implements Element {

  /**
   * How they move.
   *
   * @param across in widths of the frame per second
   * @param down in heights of the frame per second
   * @param sway to each side, in widths of the frame
   * @param blink 0 for always visible, 1 for blinking
   */
  record Motion(double across, double down, double sway, double blink) {}

  private final List<Layer> sprites;
  private final int count;
  private final Motion motion;
  private final double top;
  private final double bottom;
  private final int seed;

  private Particles(
      List<Layer> sprites, int count, Motion motion, double top, double bottom, int seed) {
    this.sprites = sprites;
    this.count = count;
    this.motion = motion;
    this.top = top;
    this.bottom = bottom;
    this.seed = seed;
  }

  /** Adds particles between two rows. */
  static void add(
      Composition picture, List<Layer> sprites, int count, Motion motion, double top, double end) {
    picture.add(new Particles(sprites, count, motion, top, end, picture.random.nextInt(1 << 20)));
  }

  @Override
  public void draw(YuvFrame target, Camera camera) {
    double margin = 0.06 * target.width;
    double width = target.width + 2 * margin;
    double height = bottom - top;
    double seconds = camera.seconds();
    for (int i = 0; i < count; i++) {
      double near = 0.5 + 0.5 * (i % sprites.size() + 1) / sprites.size();
      double phase = 6.283 * Noise.white(i, seed + 2);
      double x =
          Noise.white(i, seed) * width
              + seconds * motion.across * near * target.width
              + Math.sin(seconds * (0.6 + Noise.white(i, seed + 3)) + phase)
                  * motion.sway
                  * target.width
              + camera.dx(near);
      double y =
          Noise.white(i, seed + 1) * height
              + seconds * motion.down * near * target.height
              + Math.cos(seconds * 0.8 + phase) * motion.sway * target.width * 0.5;
      double pulse = 0.5 + 0.5 * Math.sin(seconds * (0.9 + Noise.white(i, seed + 4)) + 2 * phase);
      sprites
          .get(i % sprites.size())
          .draw(
              target,
              (int) (wrapped(x, width) - margin),
              (int) (top + wrapped(y, height)),
              (int) (Layer.OPAQUE * (1 - motion.blink * pulse)));
    }
  }

  private static double wrapped(double value, double period) {
    return value - Math.floor(value / period) * period;
  }

  /** Soft discs of three sizes, the smallest first. */
  static List<Layer> discs(Composition picture, double radius, Oklch colour, double alpha) {
    return List.of(0.45, 0.7, 1.0).stream()
        .map(
            size -> {
              double r = radius * size * picture.unit;
              return picture.layer(
                  -r, -r, r, r, canvas -> canvas.glow(0, 0, r, colour, alpha * (0.5 + size / 2)));
            })
        .toList();
  }

  /** Adds what falls in the weather of the picture. */
  static void addWeather(Composition picture, double bottom) {
    if (picture.setting.weather() == Weather.RAIN) {
      add(picture, drops(picture), 150, new Motion(-0.12, 1.1, 0, 0), -0.05 * bottom, bottom);
    } else if (picture.setting.weather() == Weather.SNOW) {
      List<Layer> flakes = discs(picture, 11, new Oklch(0.97, 0.01, 240), 0.95);
      add(picture, flakes, 130, new Motion(-0.015, 0.055, 0.02, 0), -0.03 * bottom, bottom);
    }
  }

  private static List<Layer> drops(Composition picture) {
    Oklch colour = new Oklch(0.86, 0.02, picture.palette().zenith().hue());
    return List.of(0.5, 0.75, 1.0).stream()
        .map(
            size -> {
              double length = 62 * size * picture.unit;
              double slant = length * 0.09;
              double thick = 2.6 * size * picture.unit;
              return picture.layer(
                  -slant - 3,
                  -3,
                  slant + 3,
                  length + 3,
                  canvas ->
                      canvas.fill(
                          Canvas.polygon(slant, 0, slant + thick, 0, -slant + thick / 2, length),
                          colour,
                          0.2 + 0.28 * size));
            })
        .toList();
  }
}
