package dev.storygen.ffmpeg.draw;

/** Deterministic noise: the same position gives the same value. */
public final class Noise {

  private Noise() {}

  /** Uniformly distributed, 0 to 1. */
  public static float white(int x, int y) {
    return (hash(x, y) & 0xffff) / 65535f;
  }

  /** Triangularly distributed, -1 to 1, as recommended for dithering. */
  public static float triangular(int x, int y) {
    int hash = hash(x, y);
    return ((hash & 0xffff) + (hash >>> 16)) / 65535f - 1;
  }

  private static int hash(int x, int y) {
    int hash = x * 0x27d4eb2d ^ y * 0x165667b1;
    hash = (hash ^ hash >>> 15) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }

  /** Value noise: smooth interpolation between random values of 0 to 1 at integer positions. */
  public static double smooth(double x, int seed) {
    int left = (int) Math.floor(x);
    double t = x - left;
    double eased = t * t * (3 - 2 * t);
    float from = white(left, seed);
    return from + (white(left + 1, seed) - from) * eased;
  }

  /** Fractal noise: a sum of octaves of {@link #smooth}, about 0 to 1. */
  public static double fractal(double x, int seed, int octaves) {
    double sum = 0;
    double weight = 0.5;
    for (int octave = 0; octave < octaves; octave++) {
      sum += weight * smooth(x * (1 << octave), seed + octave);
      weight /= 2;
    }
    return sum;
  }
}
