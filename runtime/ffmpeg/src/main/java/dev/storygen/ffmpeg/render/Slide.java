package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.BilinearZoom;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.provider.VideoRenderer.Format;
import java.io.IOException;

/** One image, cropped to the screen and moving: in and slightly aside, then back. */
final class Slide {

  /** How much larger than the screen an image is kept, and so the strongest zoom. */
  static final double ROOM = 1.11;

  /** Seconds from one end of the movement to the other. */
  private static final double SWEEP = 15;

  private final int image;
  private final double start;
  private final BilinearZoom zoom;
  private final YuvFrame picture;
  private final Format format;

  private Slide(int image, double start, YuvFrame picture, Format format) {
    this.image = image;
    this.start = start;
    this.zoom = new BilinearZoom(picture);
    this.picture = picture;
    this.format = format;
  }

  /**
   * A slide.
   *
   * @param image its place among the images
   * @param start seconds from the start of the video
   */
  static Slide of(DecodedImage photo, int image, double start, Format format) throws IOException {
    int width = (int) Math.ceil(format.width() * ROOM / 2) * 2;
    int height = (int) Math.ceil(format.height() * ROOM / 2) * 2;
    return new Slide(image, start, photo.covering(width, height), format);
  }

  int image() {
    return image;
  }

  void draw(YuvFrame canvas, double seconds) {
    double phase = (seconds - start) / SWEEP + image % 2;
    // A cosine has no corners: the movement turns around unnoticed.
    double out = 0.5 + 0.5 * Math.cos(Math.PI * phase);
    double largest =
        Math.min(
            (double) picture.width / format.width(), (double) picture.height / format.height());
    double scale = 1 + (largest - 1) * out;
    double roomX = (picture.width - format.width() * scale) / 2;
    double roomY = (picture.height - format.height() * scale) / 2;
    double aside = image % 4 < 2 ? 0.35 : -0.35;
    zoom.draw(
        canvas, scale, picture.width / 2.0 + roomX * aside, picture.height / 2.0 - roomY * 0.4);
  }
}
