package dev.storygen.ffmpeg.draw;

import java.awt.Color;

/**
 * A colour in Oklch, the polar form of Björn Ottosson's perceptual colour space Oklab.
 *
 * @param lightness 0 to 1
 * @param chroma 0 for grey to about 0.3
 * @param hue degrees
 */
public record Oklch(double lightness, double chroma, double hue) {

  /**
   * Interpolates linearly in Oklab.
   *
   * @param share of the other colour, 0 to 1
   */
  public Oklch mix(Oklch other, double share) {
    double a = a() + (other.a() - a()) * share;
    double b = b() + (other.b() - b()) * share;
    return new Oklch(
        lightness + (other.lightness - lightness) * share,
        Math.hypot(a, b),
        Math.toDegrees(Math.atan2(b, a)));
  }

  private double a() {
    return chroma * Math.cos(Math.toRadians(hue));
  }

  private double b() {
    return chroma * Math.sin(Math.toRadians(hue));
  }

  /** Red, green and blue in sRGB, 0 to 255, clipped to its gamut. */
  public float[] rgb() {
    double l = cube(lightness + 0.3963377774 * a() + 0.2158037573 * b());
    double m = cube(lightness - 0.1055613458 * a() - 0.0638541728 * b());
    double s = cube(lightness - 0.0894841775 * a() - 1.2914855480 * b());
    return new float[] {
      gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
    };
  }

  public Color colour() {
    float[] rgb = rgb();
    return new Color(Math.round(rgb[0]), Math.round(rgb[1]), Math.round(rgb[2]));
  }

  private static double cube(double value) {
    return value * value * value;
  }

  /** The transfer curve of IEC 61966-2-1. */
  private static float gamma(double linear) {
    double clipped = Math.max(0, Math.min(1, linear));
    double encoded =
        clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
    return (float) (255 * encoded);
  }
}
