package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.decode.FrameScaler;
import dev.storygen.ffmpeg.decode.Orientation;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * An image that is turned as it says and fills a frame: cropped around its centre, or, where that
 * would lose more than a third of it, as a whole over a blurred copy.
 */
final class ImageFrame {

  /** The largest share of an image that is cropped. */
  static final double MOST_CROPPED = 1 / 3.0;

  /** Pixels of the frame for a pixel of the blurred copy. */
  private static final int BLUR = 32;

  private final int width;
  private final int height;
  private final Scaled image;
  private final Scaled blurred;

  /** An image in a size of its own, RGBA. */
  private record Scaled(byte[] rgba, int width, int height, Orientation orientation) {

    /** Adds a share of a pixel as it is shown, in which transparent parts are black. */
    void add(int x, int y, float share, float[] rgb, int to) {
      int[] from = new int[2];
      boolean swapped = orientation.swapsWidthAndHeight();
      orientation.sourcePixel(x, y, swapped ? height : width, swapped ? width : height, from);
      int at = 4 * (from[1] * (swapped ? height : width) + from[0]);
      float shade = share * (rgba[at + 3] & 0xff) / 255f;
      for (int channel = 0; channel < 3; channel++) {
        rgb[to + channel] += (rgba[at + channel] & 0xff) * shade;
      }
    }
  }

  private ImageFrame(int width, int height, Scaled image, Scaled blurred) {
    this.width = width;
    this.height = height;
    this.image = image;
    this.blurred = blurred;
  }

  /**
   * Scales an image. Changes its cropping.
   *
   * @param width of the frame, in pixels
   * @param height of the frame, in pixels
   */
  static ImageFrame of(AVFrame frame, int width, int height) throws IOException {
    Orientation orientation = Orientation.of(frame);
    boolean turned = orientation.swapsWidthAndHeight();
    double aspect = (double) frame.width() / frame.height();
    double shown = turned ? 1 / aspect : aspect;
    double ratio = shown * height / width;
    if (1 - Math.min(ratio, 1 / ratio) <= MOST_CROPPED) {
      return new ImageFrame(width, height, covering(frame, orientation, width, height), null);
    }
    int fitWidth = ratio >= 1 ? width : Math.max(1, (int) Math.round(width * ratio));
    int fitHeight = ratio >= 1 ? Math.max(1, (int) Math.round(height / ratio)) : height;
    Scaled whole = covering(frame, orientation, fitWidth, fitHeight);
    int small = Math.max(2, width / BLUR);
    return new ImageFrame(
        width,
        height,
        whole,
        covering(frame, orientation, small, Math.max(2, small * height / width)));
  }

  private static Scaled covering(AVFrame frame, Orientation orientation, int width, int height)
      throws IOException {
    boolean turned = orientation.swapsWidthAndHeight();
    byte[] rgba = FrameScaler.scaleToCover(frame, turned ? height : width, turned ? width : height);
    return new Scaled(rgba, width, height, orientation);
  }

  /** Fills a row, 3 values from 0 to 255 for each pixel. */
  void row(int y, float[] rgb) {
    int left = (width - image.width) / 2;
    int top = (height - image.height) / 2;
    boolean within = y >= top && y < top + image.height;
    for (int x = 0; x < width; x++) {
      rgb[3 * x] = 0;
      rgb[3 * x + 1] = 0;
      rgb[3 * x + 2] = 0;
      if (within && x >= left && x < left + image.width) {
        image.add(x - left, y - top, 1, rgb, 3 * x);
      } else {
        addBlurred(x, y, rgb);
      }
    }
  }

  /** With bilinear interpolation. */
  private void addBlurred(int x, int y, float[] rgb) {
    float across = position(x, width, blurred.width);
    float down = position(y, height, blurred.height);
    int i = (int) across;
    int j = (int) down;
    float right = across - i;
    float lower = down - j;
    blurred.add(i, j, (1 - right) * (1 - lower), rgb, 3 * x);
    blurred.add(i + 1, j, right * (1 - lower), rgb, 3 * x);
    blurred.add(i, j + 1, (1 - right) * lower, rgb, 3 * x);
    blurred.add(i + 1, j + 1, right * lower, rgb, 3 * x);
  }

  private static float position(int at, int size, int small) {
    float exact = (at + 0.5f) * small / size - 0.5f;
    return Math.max(0, Math.min(small - 1.001f, exact));
  }
}
