package dev.storygen.ffmpeg.draw;

import dev.storygen.provider.VideoFormat;

/**
 * The generated background: an evening sky with a sun or moon over ridges, in the colours of a
 * palette.
 */
public final class LandscapeBackground implements Bt709.RgbRows {

  private static final int RIDGES = 5;

  /** Amplitude of the noise, in steps of Y'. Stronger than dithering, for a film grain. */
  private static final float GRAIN = 1.6f;

  private final Palette palette;
  private final int width;
  private final int height;
  private final double sunX;
  private final double sunY;
  private final double sunRadius;
  private final float[] glowByDistance;
  private final double[][] ridges = new double[RIDGES][];

  private LandscapeBackground(Palette palette, VideoFormat format) {
    this.palette = palette;
    this.width = format.width();
    this.height = format.height();
    this.sunX = width * (0.28 + 0.44 * Noise.white(1, palette.seed()));
    this.sunY = height * (0.45 + 0.14 * Noise.white(2, palette.seed()));
    this.sunRadius = width * (0.09 + 0.10 * Noise.white(3, palette.seed()));
    this.glowByDistance = glowByDistance();
    for (int ridge = 0; ridge < RIDGES; ridge++) {
      ridges[ridge] =
          Landform.of(palette.seed()).ridge(ridge, RIDGES, width, height, palette.seed());
    }
  }

  public static YuvFrame paint(Palette palette, VideoFormat format) {
    return Bt709.toYuv(
        format.width(), format.height(), GRAIN, new LandscapeBackground(palette, format));
  }

  @Override
  public void fill(int y, float[] rgb) {
    float[] sky = sky(y).rgb();
    float[] light = palette.light().rgb();
    float[][] ground = new float[RIDGES][];
    for (int ridge = 0; ridge < RIDGES; ridge++) {
      ground[ridge] = ridgeColour(ridge, y).rgb();
    }
    for (int x = 0; x < width; x++) {
      float shade = vignette(x, y);
      double distance = Math.sqrt((x - sunX) * (x - sunX) + (y - sunY) * (y - sunY));
      float glow = glowByDistance[(int) distance];
      int frontRidge = frontOpaqueRidge(x, y);
      float sunDisc = frontRidge < 0 ? sunDisc(distance) : 0;
      float star = frontRidge < 0 ? starlight(x, y) : 0;
      for (int channel = 0; channel < 3; channel++) {
        float value = sky[channel] + (light[channel] - sky[channel]) * glow;
        value += (light[channel] - value) * sunDisc + star;
        for (int ridge = Math.max(0, frontRidge); ridge < RIDGES; ridge++) {
          float coverage = coverage(ridge, x, y);
          value +=
              (ground[ridge][channel] + glow * 26 * (RIDGES - ridge) / RIDGES - value) * coverage;
        }
        rgb[3 * x + channel] = Math.max(0, Math.min(255, value * shade));
      }
    }
  }

  /** The nearest ridge that fully covers a pixel; -1 for the sky. */
  private int frontOpaqueRidge(int x, int y) {
    int ridge = RIDGES - 1;
    while (ridge >= 0 && coverage(ridge, x, y) < 1) {
      ridge--;
    }
    return ridge;
  }

  private Oklch sky(int y) {
    double t = Math.min(1, y / (height * 0.66));
    Oklch middle = palette.zenith().mix(palette.horizon(), 0.42);
    return t < 0.55
        ? palette.zenith().mix(middle, t / 0.55)
        : middle.mix(palette.horizon(), (t - 0.55) / 0.45);
  }

  /**
   * Colour of a ridge. Aerial perspective shifts far ridges towards the sky, and mist covers the
   * foot of each.
   */
  private Oklch ridgeColour(int ridge, int y) {
    double depth = (ridge + 1.0) / RIDGES;
    Oklch air = palette.horizon().mix(palette.zenith(), 0.35);
    Oklch colour = air.mix(palette.ground(), Math.pow(depth, 0.75));
    double foot = height * (0.60 + 0.11 * ridge);
    double mist = Math.max(0, Math.min(1, (y - foot) / (height * 0.13))) * 0.34 * (1 - depth);
    return colour.mix(palette.horizon(), mist);
  }

  private float coverage(int ridge, int x, int y) {
    double inside = y + 0.5 - ridges[ridge][x];
    return (float) Math.max(0, Math.min(1, inside * 0.7 + 0.5));
  }

  private float sunDisc(double distance) {
    return (float) (0.92 * Math.max(0, Math.min(1, (sunRadius - distance) * 0.6 + 0.5)));
  }

  /** Glow around the sun, indexed by the distance in pixels. */
  private float[] glowByDistance() {
    float[] values = new float[width + height];
    for (int pixel = 0; pixel < values.length; pixel++) {
      double distance = pixel / sunRadius;
      values[pixel] =
          (float)
              (0.55 * Math.exp(-Math.max(0, distance - 1) * 0.85)
                  + 0.16 * Math.exp(-distance * 0.28));
    }
    return values;
  }

  private float starlight(int x, int y) {
    double clear = 1 - y / (height * 0.42);
    if (clear <= 0) {
      return 0;
    }
    int cell = Math.max(1, width / 60);
    int column = x / cell;
    int line = y / cell;
    float chance = Noise.white(column + 31 * palette.seed(), line);
    if (chance > 0.16) {
      return 0;
    }
    double dx = x - (column + 0.2 + 0.6 * Noise.white(column, line + 77)) * cell;
    double dy = y - (line + 0.2 + 0.6 * Noise.white(column + 55, line)) * cell;
    double size = cell * (0.05 + 0.06 * chance / 0.16);
    return (float) (170 * clear * Math.exp(-(dx * dx + dy * dy) / (size * size)));
  }

  private float vignette(int x, int y) {
    double dx = (x - width / 2.0) / width;
    double dy = (y - height / 2.0) / height;
    return (float) (1 - 0.55 * (dx * dx + dy * dy));
  }
}
