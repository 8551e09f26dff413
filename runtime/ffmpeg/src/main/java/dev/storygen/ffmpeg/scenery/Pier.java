package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Oklch;

/** A wooden pier along the lower edge. */
final class Pier {

  private Pier() {}

  static void draw(Composition picture, Canvas canvas, Oklch colour) {
    double u = picture.unit;
    double deck = picture.height - 150 * u;
    double left = -picture.panReach();
    double right = picture.width + picture.panReach();
    Oklch edge = colour.mix(picture.palette().horizon(), 0.25);
    canvas.rectangle(left, deck, right - left, 26 * u, colour);
    canvas.rectangle(left, deck - 3 * u, right - left, 5 * u, edge);
    for (double x = left + 40 * u; x < right; x += picture.between(130, 190) * u) {
      double top = deck - picture.between(40, 120) * u;
      canvas.rectangle(x, top, 26 * u, picture.floor() - top, colour);
      canvas.rectangle(x, top, 5 * u, picture.floor() - top, edge);
      canvas.ellipse(x + 13 * u, top, 15 * u, 6 * u, colour);
    }
    canvas.rectangle(left, deck + 60 * u, right - left, 14 * u, colour);
  }
}
