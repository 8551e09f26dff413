package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Oklch;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The furniture of a room, in front of its wall. */
final class Furniture {

  private static final double DEPTH = 0.7;

  private final Composition picture;
  private final Oklch dark;
  private final Oklch middle;
  private final double floor;
  private final double u;

  /**
   * @param floor where the wall ends, in pixels
   */
  Furniture(Composition picture, Oklch wall, double floor) {
    this.picture = picture;
    this.floor = floor;
    this.u = picture.unit;
    this.dark = wall.mix(picture.palette().ground(), 0.88);
    this.middle = wall.mix(picture.palette().ground(), 0.66);
  }

  void add(RoomScenery.Window window, boolean lampLeft) {
    double w = picture.width;
    double lampX = lampLeft ? w * 0.15 : w * 0.85;
    double otherX = lampLeft ? w * 0.82 : w * 0.18;
    double table = floor - picture.between(110, 150) * u;
    double lampY = table - 250 * u;
    int piece = picture.random.nextInt(4);
    picture.paint(
        DEPTH,
        0,
        picture.floor(),
        canvas -> {
          floor(canvas);
          canvas.glow(lampX, lampY, 620 * u, picture.lamp(), 0.3);
          if (piece == 0) {
            armchair(canvas, otherX);
          } else if (piece == 1) {
            shelf(canvas, otherX);
          } else if (piece == 2) {
            plant(canvas, otherX, floor + 60 * u);
          } else {
            clock(canvas, otherX);
          }
          table(canvas, lampX, table);
          lamp(canvas, lampX, table);
        });
    Lights.addLamp(picture, lampX, lampY, 300 * u, picture.lamp(), DEPTH);
    if (piece == 3) {
      pendulum(otherX);
    }
  }

  private void floor(Canvas canvas) {
    canvas.gradient(
        new Rectangle2D.Double(-picture.width, floor, 3.0 * picture.width, picture.floor() - floor),
        floor,
        middle,
        picture.floor(),
        dark);
    canvas.rectangle(-picture.width, floor - 22 * u, 3.0 * picture.width, 22 * u, dark);
    for (int i = -8; i <= 18; i++) {
      double x = picture.width * (i / 10.0);
      double spread = picture.width / 2.0 + (x - picture.width / 2.0) * 1.6;
      canvas.line(x, floor, spread, picture.floor(), 2.5 * u, dark);
    }
  }

  private void table(Canvas canvas, double x, double top) {
    canvas.fill(new RoundRectangle2D.Double(x - 150 * u, top, 300 * u, 22 * u, 12, 12), dark);
    canvas.rectangle(x - 124 * u, top, 20 * u, floor + 90 * u - top, dark);
    canvas.rectangle(x + 104 * u, top, 20 * u, floor + 90 * u - top, dark);
    double book = x + (picture.chance(0.5) ? 50 : -120) * u;
    canvas.rectangle(book, top - 16 * u, 78 * u, 16 * u, middle);
    canvas.rectangle(book + 8 * u, top - 30 * u, 64 * u, 14 * u, picture.shade(0.5));
  }

  private void lamp(Canvas canvas, double x, double table) {
    canvas.rectangle(x - 5 * u, table - 190 * u, 10 * u, 190 * u, dark);
    canvas.ellipse(x, table - 4 * u, 46 * u, 11 * u, dark);
    Oklch shade = picture.lamp().mix(new Oklch(0.7, 0.14, 55), 0.3);
    canvas.gradient(
        Canvas.polygon(
            x - 52 * u,
            table - 300 * u,
            x + 52 * u,
            table - 300 * u,
            x + 92 * u,
            table - 180 * u,
            x - 92 * u,
            table - 180 * u),
        table - 300 * u,
        shade.mix(dark, 0.25),
        table - 180 * u,
        shade);
  }

  private void armchair(Canvas canvas, double x) {
    double base = floor + 120 * u;
    Oklch cloth = middle.mix(picture.palette().accent(), 0.16);
    canvas.fill(rounded(x - 150 * u, base - 430 * u, 300 * u, 380 * u, 120), cloth);
    canvas.fill(rounded(x - 190 * u, base - 230 * u, 90 * u, 220 * u, 60), cloth.mix(dark, 0.3));
    canvas.fill(rounded(x + 100 * u, base - 230 * u, 90 * u, 220 * u, 60), cloth.mix(dark, 0.3));
    canvas.fill(rounded(x - 120 * u, base - 150 * u, 240 * u, 130 * u, 40), cloth.mix(dark, 0.15));
    canvas.rectangle(x - 160 * u, base - 20 * u, 24 * u, 40 * u, dark);
    canvas.rectangle(x + 136 * u, base - 20 * u, 24 * u, 40 * u, dark);
  }

  private RoundRectangle2D rounded(double x, double y, double wide, double tall, double arc) {
    return new RoundRectangle2D.Double(x, y, wide, tall, arc * u, arc * u);
  }

  private void shelf(Canvas canvas, double x) {
    double wide = 300 * u;
    double top = floor - 720 * u;
    canvas.rectangle(x - wide / 2, top, wide, floor + 40 * u - top, dark);
    for (int board = 0; board < 5; board++) {
      double y = top + (board + 1) * 142 * u;
      canvas.rectangle(x - wide / 2 + 14 * u, y - 124 * u, wide - 28 * u, 124 * u, middle);
      for (double at = x - wide / 2 + 20 * u; at < x + wide / 2 - 40 * u; ) {
        double thick = picture.between(12, 30) * u;
        double tall = picture.between(64, 112) * u;
        double hue = picture.palette().horizon().hue() + picture.between(-60, 60);
        canvas.rectangle(
            at, y - tall, thick - 2 * u, tall, new Oklch(picture.between(0.25, 0.45), 0.06, hue));
        at += picture.chance(0.12) ? thick * 2.5 : thick;
      }
    }
  }

  private void plant(Canvas canvas, double x, double base) {
    for (int i = 0; i < 13; i++) {
      double angle = Math.PI * (0.08 + 0.84 * i / 12.0);
      double reach = picture.between(200, 330) * u;
      double tipX = x - Math.cos(angle) * reach;
      double tipY = base - 130 * u - Math.sin(angle) * reach * 1.25;
      Path2D leaf = new Path2D.Double();
      leaf.moveTo(x, base - 120 * u);
      leaf.quadTo(x - Math.cos(angle) * reach * 0.3 - 34 * u, tipY + reach * 0.2, tipX, tipY);
      leaf.quadTo(
          x - Math.cos(angle) * reach * 0.5 + 34 * u, tipY + reach * 0.4, x, base - 120 * u);
      canvas.fill(leaf, dark.mix(new Oklch(0.4, 0.07, 150), 0.2 + 0.25 * (i % 3)));
    }
    canvas.fill(
        Canvas.polygon(
            x - 76 * u,
            base - 130 * u,
            x + 76 * u,
            base - 130 * u,
            x + 54 * u,
            base,
            x - 54 * u,
            base),
        middle.mix(picture.palette().accent(), 0.22));
  }

  private void clock(Canvas canvas, double x) {
    double top = floor - 700 * u;
    canvas.fill(rounded(x - 90 * u, top, 180 * u, 740 * u, 30), dark);
    canvas.ellipse(x, top + 105 * u, 72 * u, 72 * u, middle.mix(new Oklch(0.85, 0.04, 85), 0.5));
    canvas.line(x, top + 105 * u, x + 14 * u, top + 58 * u, 6 * u, dark);
    canvas.line(x, top + 105 * u, x + 40 * u, top + 120 * u, 7 * u, dark);
    canvas.fill(rounded(x - 54 * u, top + 210 * u, 108 * u, 380 * u, 10), middle);
  }

  private void pendulum(double x) {
    double pivot = floor - 480 * u;
    var bob =
        picture.layer(
            -34 * u,
            -34 * u,
            34 * u,
            34 * u,
            c -> c.ellipse(0, 0, 28 * u, 28 * u, new Oklch(0.68, 0.1, 82)));
    picture.add(
        (target, camera) -> {
          double angle = 0.13 * Math.sin(camera.seconds() * Math.PI);
          bob.draw(
              target,
              (int) (x + Math.sin(angle) * 250 * u) + camera.dx(DEPTH),
              (int) (pivot + Math.cos(angle) * 250 * u) + camera.dy(DEPTH),
              256);
        });
  }
}
