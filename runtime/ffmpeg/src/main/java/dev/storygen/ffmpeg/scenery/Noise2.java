package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Noise;

/** Deterministic noise over a plane. */
final class Noise2 {

  private Noise2() {}

  /** Smooth interpolation between random values of 0 to 1 at whole positions. */
  static double smooth(double x, double y, int seed, int period) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double s = eased(x - left);
    double t = eased(y - top);
    double upper = mix(value(left, top, seed, period), value(left + 1, top, seed, period), s);
    double lower =
        mix(value(left, top + 1, seed, period), value(left + 1, top + 1, seed, period), s);
    return mix(upper, lower, t);
  }

  /** A sum of four octaves, 0 to 1, that repeats horizontally. */
  static double fractal(double x, double y, int seed, int period) {
    double sum = 0;
    double weight = 0.5333;
    for (int octave = 0; octave < 4; octave++) {
      int scale = 1 << octave;
      sum += weight * smooth(x * scale, y * scale, seed + octave * 101, period * scale);
      weight /= 2;
    }
    return sum;
  }

  static double fractal(double x, double y, int seed) {
    return fractal(x, y, seed, 1 << 20);
  }

  private static double value(int x, int y, int seed, int period) {
    return Noise.white(Math.floorMod(x, period), y * 31 + seed);
  }

  private static double eased(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
