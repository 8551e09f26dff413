package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Oklch;

/** A house with lit windows. */
final class House {

  private House() {}

  /**
   * Draws a house.
   *
   * @param x left edge, in pixels
   * @param y of the ground, in pixels
   */
  static void draw(
      Composition picture,
      Canvas canvas,
      double x,
      double y,
      double wide,
      double tall,
      double depth) {
    Oklch wall = picture.shade(depth);
    Oklch roof = picture.shade(Math.min(1, depth + 0.15));
    double roofTall = Math.min(tall * 0.45, wide * 0.5);
    double eaves = y - tall + roofTall;
    canvas.rectangle(x, eaves, wide, tall - roofTall + 2, wall);
    double lap = wide * 0.07;
    if (picture.chance(0.5)) {
      canvas.rectangle(x + wide * 0.7, eaves - roofTall * 0.95, wide * 0.12, roofTall * 0.7, roof);
    }
    canvas.fill(
        Canvas.polygon(x - lap, eaves, x + wide + lap, eaves, x + wide * 0.5, eaves - roofTall),
        roof);
    windows(picture, canvas, x, eaves, wide, tall - roofTall);
  }

  private static void windows(
      Composition picture, Canvas canvas, double x, double top, double wide, double tall) {
    int columns = Math.max(1, (int) Math.round(wide / (44 * picture.unit)));
    int rows = Math.max(1, (int) Math.round(tall / (58 * picture.unit)));
    double w = wide / columns * 0.36;
    double h = tall / rows * 0.44;
    double lit = picture.setting.isDark() ? 0.62 : 0.2;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (picture.chance(lit)) {
          double left = x + (column + 0.5) * wide / columns - w / 2;
          double upper = top + (row + 0.5) * tall / rows - h / 2;
          canvas.rectangle(left, upper, w, h, picture.lamp());
          canvas.rectangle(left + w * 0.46, upper, w * 0.08, h, picture.shade(0.6));
        }
      }
    }
  }
}
