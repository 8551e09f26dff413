package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Oklch;
import java.awt.image.BufferedImage;

/** Soft bands that drift and repeat: clouds, mist and smoke. */
final class Clouds {

  /** Cover of a bank without holes. */
  private static final double UNBROKEN = 1.35;

  /** Pixels of the layer per computed pixel: clouds are soft. */
  private static final int SCALE = 6;

  private Clouds() {}

  /**
   * A band.
   *
   * @param top in pixels
   * @param bottom in pixels
   * @param cover how much of it is covered: 0 to 1, more for no holes
   * @param opacity of the densest part, 0 to 1
   * @param stretch how much longer than high the shapes are
   */
  record Band(double top, double bottom, double cover, double opacity, double stretch) {}

  /**
   * Adds a band that drifts.
   *
   * @param lit colour of the side towards the light
   * @param shaded colour of the other side
   * @param speed in widths of the frame per second
   */
  static void add(
      Composition picture, Band band, Oklch lit, Oklch shaded, double depth, double speed) {
    int period = (int) (picture.width * 1.3) & ~1;
    BufferedImage small = small(picture, band, lit, shaded, period);
    Layer layer =
        picture.layer(
            0,
            band.top,
            period,
            band.bottom,
            canvas -> canvas.image(small, 0, band.top, period, band.bottom - band.top));
    double pixels = speed * picture.width;
    double start = picture.random.nextInt(period);
    picture.add(
        (target, camera) -> {
          int shift = (int) Math.round(start + camera.seconds() * pixels) + camera.dx(depth);
          int dx = Math.floorMod(shift, period);
          layer.draw(target, dx, camera.dy(depth), Layer.OPAQUE);
          layer.draw(target, dx - period, camera.dy(depth), Layer.OPAQUE);
        });
  }

  private static BufferedImage small(
      Composition picture, Band band, Oklch lit, Oklch shaded, int period) {
    int width = Math.max(8, period / SCALE);
    int height = Math.max(4, (int) ((band.bottom - band.top) / SCALE));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int seed = picture.random.nextInt(1 << 20);
    int cells = (int) Math.max(2, Math.round(5.2 / band.stretch * period / 1400 / picture.unit));
    double down = (double) cells / width * band.stretch;
    int[] shades = new int[64];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = Canvas.colour(shaded.mix(lit, i / 63.0), 1).getRGB() & 0xffffff;
    }
    for (int y = 0; y < height; y++) {
      double middle = 2.0 * y / height - 1;
      double envelope = 1 - middle * middle * middle * middle;
      for (int x = 0; x < width; x++) {
        double u = (double) x / width * cells;
        double density = Noise2.fractal(u, y * down, seed, cells);
        double edge = 0.74 - 0.42 * band.cover;
        double alpha = smoothstep((density * (0.55 + 0.45 * envelope) - edge) / 0.2) * envelope;
        // Denser above than here means that this is the lower, shaded side.
        double above = Noise2.fractal(u, y * down - 0.22, seed, cells);
        double light = Math.max(0, Math.min(1, 0.55 + 3.2 * (density - above)));
        int opacity = (int) (255 * alpha * band.opacity);
        image.setRGB(x, y, opacity << 24 | shades[(int) (63 * light)]);
      }
    }
    return image;
  }

  private static double smoothstep(double t) {
    double clamped = Math.max(0, Math.min(1, t));
    return clamped * clamped * (3 - 2 * clamped);
  }

  /** Adds the clouds of a sky, as many as the weather has. */
  static void addSky(Composition picture, double horizon) {
    Oklch horizonColour = picture.palette().horizon();
    boolean night = picture.setting.hour() == Hour.NIGHT;
    Oklch lit = horizonColour.mix(picture.palette().light(), night ? 0.22 : 0.62);
    Oklch shaded = picture.palette().zenith().mix(horizonColour, night ? 0.3 : 0.5);
    double cover =
        switch (picture.setting.weather()) {
          case CLEAR -> 0.45;
          case CLOUDY, FOG -> 0.72;
          case RAIN, SNOW -> 0.85;
        };
    double top = -0.05 * horizon;
    Band far = new Band(0.45 * horizon, 0.98 * horizon, cover, 0.6, 3.2);
    Band near = new Band(top, 0.55 * horizon, cover, 0.85, 1.7);
    add(picture, far, lit, shaded, 0.05, 0.004);
    add(picture, near, lit, shaded, 0.1, 0.009);
  }

  /** Adds mist in front of what is farther. */
  static void addMist(Composition picture, double y, double size, double opacity, double depth) {
    Oklch mist = picture.palette().horizon().mix(picture.palette().zenith(), 0.18);
    double cover = picture.setting.weather() == Weather.FOG ? UNBROKEN : 0.95;
    Band band = new Band(y - size / 2, y + size / 2, cover, opacity, 4);
    add(picture, band, mist, mist, depth, picture.chance(0.5) ? 0.012 : -0.012);
  }
}
