package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Layer;
import dev.storygen.ffmpeg.draw.Oklch;
import dev.storygen.ffmpeg.draw.Palette;
import dev.storygen.ffmpeg.draw.YuvFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** A picture while it is composed: its size, its setting, and the elements so far. */
final class Composition {

  /** Amplitude of the noise in steps of Y', for a film grain. */
  static final float GRAIN = 1.2f;

  /** How far the camera moves the nearest layer, of the width and of the height. */
  private static final double PAN = 0.075;

  private static final double TILT = 0.012;

  final int width;
  final int height;

  /** Size of a pixel at 1080 pixels of the shorter side. */
  final double unit;

  final Setting setting;
  final Random random;
  private final List<Element> elements = new ArrayList<>();

  Composition(Setting setting, int width, int height) {
    this.setting = setting;
    this.width = width;
    this.height = height;
    this.unit = Math.min(width, height) / 1080.0;
    // Mixed, since the first numbers of similar seeds are similar.
    this.random = new Random(setting.seed() * 0x9e3779b97f4a7c15L >>> 8);
  }

  double panReach() {
    return width * PAN;
  }

  double tiltReach() {
    return height * TILT;
  }

  Palette palette() {
    return setting.palette();
  }

  /** A random number of a range. */
  double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  void add(Element element) {
    elements.add(element);
  }

  /**
   * Adds a layer that the camera moves.
   *
   * @param depth 0 for the sky, 1 for the nearest
   * @param top of the area that is painted, in pixels
   * @param bottom of the area that is painted, in pixels
   */
  void paint(double depth, double top, double bottom, Consumer<Canvas> painter) {
    Layer layer = layer(-panReach(), top, width + panReach(), bottom, painter);
    add((target, camera) -> layer.draw(target, camera.dx(depth), camera.dy(depth), Layer.OPAQUE));
  }

  /** Paints a layer or a sprite. */
  Layer layer(double left, double top, double right, double bottom, Consumer<Canvas> painter) {
    Canvas canvas = new Canvas(left, top, right, bottom);
    painter.accept(canvas);
    return canvas.layer(GRAIN);
  }

  /** The lowest row that any camera shows, in pixels. */
  double floor() {
    return height + tiltReach() + 2;
  }

  /** The colour of something dark at a depth: the farther, the more air is in front of it. */
  Oklch shade(double depth) {
    Oklch air = palette().horizon().mix(palette().zenith(), 0.3);
    double clarity = setting.weather() == Weather.FOG ? 0.55 : 0.8;
    return air.mix(palette().ground(), clarity * Math.pow(depth, 0.6) + (1 - clarity) * depth);
  }

  /** Warm light of lamps and windows. */
  Oklch lamp() {
    return new Oklch(0.84, 0.125, 72);
  }

  /** Draws the picture. */
  void draw(YuvFrame target, Camera camera) {
    for (Element element : elements) {
      element.draw(target, camera);
    }
  }
}
