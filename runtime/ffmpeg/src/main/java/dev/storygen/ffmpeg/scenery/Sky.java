package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Noise;
import dev.storygen.ffmpeg.draw.Oklch;
import dev.storygen.ffmpeg.draw.Palette;
import dev.storygen.ffmpeg.draw.YuvFrame;

/** The farthest layer: a gradient with the sun or the moon, and stars that twinkle. */
final class Sky implements Bt709.RgbRows {

  private static final int TWINKLING_STARS = 26;

  private final Composition picture;
  private final Palette palette;
  private final double horizon;
  private final double sunX;
  private final double sunY;
  private final double sunRadius;
  private final boolean moon;
  private final boolean covered;
  private final float[] glow;
  private final float[] light;

  private Sky(Composition picture, double horizon) {
    this.picture = picture;
    this.palette = picture.palette();
    this.horizon = horizon;
    this.moon = picture.setting.hour() == Hour.NIGHT;
    this.covered = picture.setting.weather().compareTo(Weather.RAIN) >= 0;
    this.sunX = picture.width * (0.22 + 0.56 * picture.random.nextDouble());
    this.sunY = horizon * sunHeight();
    this.sunRadius = 1080 * picture.unit * (moon ? 0.052 : picture.between(0.06, 0.115));
    this.light = palette.light().rgb();
    this.glow = glowByDistance();
  }

  private double sunHeight() {
    return switch (picture.setting.hour()) {
      case NIGHT -> picture.between(0.3, 0.6);
      case DAY -> picture.between(0.35, 0.6);
      case DAWN, DUSK -> picture.between(0.72, 0.93);
    };
  }

  /**
   * Adds a sky.
   *
   * @param horizon where it is brightest, in pixels from the top
   * @return where the sun or the moon is, in pixels from the left
   */
  static double add(Composition picture, double horizon) {
    Sky sky = new Sky(picture, horizon);
    YuvFrame frame = Bt709.toYuv(picture.width, picture.height, 1.4f, sky);
    picture.add((target, camera) -> target.copyFrom(frame));
    if (sky.moon && !sky.covered) {
      sky.addStars();
    }
    return sky.sunX;
  }

  @Override
  public void fill(int y, float[] rgb) {
    float[] row = colour(y).rgb();
    double clear = moon && !covered ? 1 - y / (horizon * 0.95) : 0;
    for (int x = 0; x < picture.width; x++) {
      double distance = Math.sqrt((x - sunX) * (x - sunX) + (y - sunY) * (y - sunY));
      float shine = glow[Math.min(glow.length - 1, (int) distance)];
      float disc = covered ? 0 : disc(distance, x, y);
      float star = clear > 0 ? star(x, y, clear) : 0;
      for (int channel = 0; channel < 3; channel++) {
        float value = row[channel] + (light[channel] - row[channel]) * shine;
        value += (light[channel] - value) * disc + star;
        rgb[3 * x + channel] = Math.max(0, Math.min(255, value));
      }
    }
  }

  private Oklch colour(int y) {
    double t = Math.min(1, y / horizon);
    Oklch middle = palette.zenith().mix(palette.horizon(), 0.42);
    Oklch clear =
        t < 0.55
            ? palette.zenith().mix(middle, t / 0.55)
            : middle.mix(palette.horizon(), (t - 0.55) / 0.45);
    return covered
        ? clear.mix(new Oklch(clear.lightness() * 0.92, 0.02, clear.hue()), 0.55)
        : clear;
  }

  private float disc(double distance, int x, int y) {
    double edge = Math.max(0, Math.min(1, (sunRadius - distance) * 0.6 + 0.5));
    if (!moon || edge == 0) {
      return (float) (0.92 * edge);
    }
    // Spots of the moon.
    double spots = Noise2.fractal(x / sunRadius * 1.7, y / sunRadius * 1.7, picture.setting.seed());
    return (float) (edge * (0.95 - 0.3 * Math.max(0, Math.min(1, (spots - 0.42) * 4))));
  }

  private float[] glowByDistance() {
    float[] values = new float[picture.width + picture.height];
    double strength = covered ? 0.4 : moon ? 0.6 : 1;
    for (int pixel = 0; pixel < values.length; pixel++) {
      double distance = pixel / sunRadius;
      values[pixel] =
          (float)
              (strength
                  * (0.5 * Math.exp(-Math.max(0, distance - 1) * 0.8)
                      + 0.2 * Math.exp(-distance * 0.25)));
    }
    return values;
  }

  private float star(int x, int y, double clear) {
    int cell = Math.max(2, (int) (3 * picture.unit));
    float chance = Noise.white(x / cell, y / cell * 7919 + picture.setting.seed());
    if (chance < 1 - 0.0016 * clear) {
      return 0;
    }
    double dx = (x % cell + 0.5) / cell - 0.5;
    double dy = (y % cell + 0.5) / cell - 0.5;
    double bright = 60 + 190 * Noise.white(y / cell, x / cell);
    return (float) (bright * Math.max(0, 1 - 3.2 * (dx * dx + dy * dy)) * Math.sqrt(clear));
  }

  private void addStars() {
    double radius = 6 * picture.unit;
    Layer star =
        picture.layer(
            -radius,
            -radius,
            radius,
            radius,
            canvas -> canvas.glow(0, 0, radius, new Oklch(0.97, 0.02, 230), 1));
    for (int i = 0; i < TWINKLING_STARS; i++) {
      int x = (int) (picture.width * picture.random.nextDouble());
      int y = (int) (horizon * 0.7 * Math.pow(picture.random.nextDouble(), 1.3));
      double speed = picture.between(0.8, 2.6);
      double phase = picture.between(0, 6.3);
      picture.add(
          (target, camera) ->
              star.draw(
                  target, x, y, (int) (150 + 105 * Math.sin(camera.seconds() * speed + phase))));
    }
  }
}
