package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Oklch;

/** A tower of a city: its outline, windows and roof. */
final class Tower {

  private Tower() {}

  static void draw(
      Composition picture,
      Canvas canvas,
      double x,
      double top,
      double wide,
      double foot,
      double depth) {
    double u = picture.unit;
    Oklch wall = picture.shade(depth * 0.95 + 0.05);
    Oklch low = wall.mix(picture.palette().horizon(), 0.3 * (1 - depth));
    canvas.gradient(
        new java.awt.geom.Rectangle2D.Double(x, top, wide, foot - top), top, wall, foot, low);
    roof(picture, canvas, x, top, wide, wall, depth);
    if (depth > 0.2) {
      windows(picture, canvas, x, top + 16 * u, wide, foot, depth);
      Oklch edge = wall.mix(picture.palette().light(), 0.1);
      canvas.rectangle(x, top, Math.max(2, 4 * u * depth), foot - top, edge);
    }
  }

  private static void roof(
      Composition picture,
      Canvas canvas,
      double x,
      double top,
      double wide,
      Oklch wall,
      double depth) {
    double u = picture.unit;
    switch (picture.random.nextInt(5)) {
      case 0 -> canvas.rectangle(x + wide * 0.2, top - 26 * u, wide * 0.6, 30 * u, wall);
      case 1 -> {
        double mast = top - picture.between(50, 120) * u;
        canvas.rectangle(x + wide * 0.48, mast, Math.max(2, 4 * u), top - mast + 2, wall);
        if (picture.setting.isDark() && depth > 0.2) {
          Lights.addBlinking(
              picture, x + wide * 0.5, mast, 20 * u, new Oklch(0.68, 0.21, 27), depth);
        }
      }
      case 2 ->
          canvas.fill(
              Canvas.polygon(x, top + 1, x + wide, top + 1, x + wide, top - wide * 0.3), wall);
      default -> canvas.rectangle(x + wide * 0.1, top - 9 * u, wide * 0.26, 12 * u, wall);
    }
  }

  private static void windows(
      Composition picture,
      Canvas canvas,
      double x,
      double top,
      double wide,
      double foot,
      double depth) {
    double size = (10 + 17 * depth) * picture.unit;
    int columns = Math.max(2, (int) (wide / (size * 1.7)));
    double pitch = wide / columns;
    double share = picture.setting.isDark() ? picture.between(0.22, 0.5) : 0.1;
    Oklch cool = new Oklch(0.82, 0.05, 215);
    double warmth = picture.between(0, 0.5);
    Oklch glass = picture.shade(depth).mix(picture.palette().horizon(), 0.18);
    for (double y = top; y < foot - size; y += size * 1.75) {
      boolean floorLit = picture.chance(0.06);
      for (int column = 0; column < columns; column++) {
        boolean lit = floorLit || picture.chance(share);
        Oklch light = picture.lamp().mix(cool, picture.chance(warmth) ? 0.8 : 0.05);
        double dim = picture.between(0.25, 0.95) * (0.6 + 0.4 * depth);
        canvas.fill(
            new java.awt.geom.Rectangle2D.Double(
                x + (column + 0.5) * pitch - size * 0.32, y, size * 0.64, size),
            lit ? light : glass,
            lit ? dim : 0.5);
      }
    }
  }
}
