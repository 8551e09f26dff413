package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.BilinearZoom;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.provider.VideoFormat;
import java.io.IOException;

/**
 * One image, moved with the Ken Burns effect: zoom and pan towards its brightest part, then back.
 */
final class Slide implements MovingPicture {

  /** Size of the image relative to the frame, and so the largest zoom factor. */
  static final double MAX_ZOOM = 1.11;

  /** Duration of the movement in one direction. */
  private static final double SWEEP_SECONDS = 15;

  /**
   * How far the focus is from the centre of the image, from where on the pan is as far as can be.
   */
  private static final double FARTHEST_FOCUS = 0.3;

  private final BilinearZoom zoom;
  private final YuvFrame source;
  private final VideoFormat format;
  private final double across;
  private final double down;

  private Slide(YuvFrame source, VideoFormat format) {
    this.zoom = new BilinearZoom(source);
    this.source = source;
    this.format = format;
    Focus focus = Focus.of(source);
    this.across = pan(focus.x());
    this.down = pan(focus.y());
  }

  static Slide of(DecodedImage image, VideoFormat format) throws IOException {
    int width = (int) Math.ceil(format.width() * MAX_ZOOM / 2) * 2;
    int height = (int) Math.ceil(format.height() * MAX_ZOOM / 2) * 2;
    return new Slide(image.cover(width, height), format);
  }

  /** Of the margin beside the frame, from -1 to 1. */
  private static double pan(double focus) {
    return Math.max(-1, Math.min(1, (focus - 0.5) / FARTHEST_FOCUS));
  }

  @Override
  public boolean draw(YuvFrame target, double seconds) {
    // A cosine, so that the movement slows down before it reverses.
    double zoomOut = 0.5 + 0.5 * Math.cos(Math.PI * seconds / SWEEP_SECONDS);
    double largest =
        Math.min((double) source.width / format.width(), (double) source.height / format.height());
    double scale = 1 + (largest - 1) * zoomOut;
    double marginX = (source.width - format.width() * scale) / 2;
    double marginY = (source.height - format.height() * scale) / 2;
    zoom.draw(
        target, scale, source.width / 2.0 + marginX * across, source.height / 2.0 + marginY * down);
    return true;
  }
}
