package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.BilinearZoom;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.provider.VideoFormat;
import java.io.IOException;

/** One image, cropped to the frame and moved with the Ken Burns effect: zoom and pan, then back. */
final class Slide {

  /** Size of the image relative to the frame, and so the largest zoom factor. */
  static final double MAX_ZOOM = 1.11;

  /** Duration of the movement in one direction. */
  private static final double SWEEP_SECONDS = 15;

  private final int index;
  private final BilinearZoom zoom;
  private final YuvFrame source;
  private final VideoFormat format;

  private Slide(int index, YuvFrame source, VideoFormat format) {
    this.index = index;
    this.zoom = new BilinearZoom(source);
    this.source = source;
    this.format = format;
  }

  /**
   * Creates a slide.
   *
   * @param index of the image in the slideshow
   */
  static Slide of(DecodedImage image, int index, VideoFormat format) throws IOException {
    int width = (int) Math.ceil(format.width() * MAX_ZOOM / 2) * 2;
    int height = (int) Math.ceil(format.height() * MAX_ZOOM / 2) * 2;
    return new Slide(index, image.cover(width, height), format);
  }

  /**
   * Draws the slide.
   *
   * @param seconds since it is shown
   */
  void draw(YuvFrame target, double seconds) {
    double phase = seconds / SWEEP_SECONDS + index % 2;
    // A cosine, so that the movement slows down before it reverses.
    double zoomOut = 0.5 + 0.5 * Math.cos(Math.PI * phase);
    double largest =
        Math.min((double) source.width / format.width(), (double) source.height / format.height());
    double scale = 1 + (largest - 1) * zoomOut;
    double marginX = (source.width - format.width() * scale) / 2;
    double marginY = (source.height - format.height() * scale) / 2;
    double offset = index % 4 < 2 ? 0.35 : -0.35;
    zoom.draw(
        target, scale, source.width / 2.0 + marginX * offset, source.height / 2.0 - marginY * 0.4);
  }
}
