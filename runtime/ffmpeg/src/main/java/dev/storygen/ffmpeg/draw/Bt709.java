package dev.storygen.ffmpeg.draw;

import java.awt.image.BufferedImage;

/** Converts between RGB and limited-range Y'CbCr (ITU-R BT.709-6, sections 3 and 4). */
public final class Bt709 {

  private static final float RED = 0.2126f;
  private static final float GREEN = 0.7152f;
  private static final float BLUE = 0.0722f;

  private Bt709() {}

  /** Provides the rows of an image. */
  @FunctionalInterface
  public interface RgbRows {

    /**
     * Fills a row.
     *
     * @param y row from the top
     * @param rgb receives red, green and blue of each pixel, 0 to 255
     */
    void fill(int y, float[] rgb);
  }

  /** Y', 16 to 235, of RGB values from 0 to 255. */
  static float luma(float red, float green, float blue) {
    return 16 + 219f / 255 * (RED * red + GREEN * green + BLUE * blue);
  }

  /** Cb, 16 to 240, of RGB values from 0 to 255. */
  static float cb(float red, float green, float blue) {
    return 128 + 224f / 255 * (blue - (RED * red + GREEN * green + BLUE * blue)) / 1.8556f;
  }

  /** Cr, 16 to 240, of RGB values from 0 to 255. */
  static float cr(float red, float green, float blue) {
    return 128 + 224f / 255 * (red - (RED * red + GREEN * green + BLUE * blue)) / 1.5748f;
  }

  /** Y', Cb and Cr of a colour. */
  public static byte[] toYuv(Oklch colour) {
    float[] rgb = colour.rgb();
    return new byte[] {
      quantised(luma(rgb[0], rgb[1], rgb[2]), 235),
      quantised(cb(rgb[0], rgb[1], rgb[2]), 240),
      quantised(cr(rgb[0], rgb[1], rgb[2]), 240)
    };
  }

  /**
   * Converts an image. Adds noise before rounding, which prevents banding of gradients.
   *
   * @param width even, in pixels
   * @param height even, in pixels
   * @param grain amplitude of the noise in steps of Y'; 1 is plain dithering
   */
  public static YuvFrame toYuv(int width, int height, float grain, RgbRows rows) {
    YuvFrame frame = new YuvFrame(width, height);
    float[] upper = new float[3 * width];
    float[] lower = new float[3 * width];
    for (int y = 0; y < height; y += 2) {
      rows.fill(y, upper);
      rows.fill(y + 1, lower);
      lumaRow(frame, y, upper, grain);
      lumaRow(frame, y + 1, lower, grain);
      chromaRow(frame, y / 2, upper, lower);
    }
    return frame;
  }

  private static void lumaRow(YuvFrame frame, int y, float[] rgb, float grain) {
    for (int x = 0; x < frame.width; x++) {
      float value = luma(rgb[3 * x], rgb[3 * x + 1], rgb[3 * x + 2]);
      frame.luma[y * frame.stride + x] = quantised(value + grain * Noise.triangular(x, y), 235);
    }
  }

  private static void chromaRow(YuvFrame frame, int y, float[] upper, float[] lower) {
    for (int x = 0; x < frame.chromaWidth; x++) {
      int left = 6 * x;
      float red = (upper[left] + upper[left + 3] + lower[left] + lower[left + 3]) / 4;
      float green = (upper[left + 1] + upper[left + 4] + lower[left + 1] + lower[left + 4]) / 4;
      float blue = (upper[left + 2] + upper[left + 5] + lower[left + 2] + lower[left + 5]) / 4;
      int at = y * frame.chromaStride + x;
      frame.cb[at] = quantised(cb(red, green, blue) + Noise.triangular(x, y + 7919) / 2, 240);
      frame.cr[at] = quantised(cr(red, green, blue) + Noise.triangular(x, y + 104729) / 2, 240);
    }
  }

  private static byte quantised(float value, int largest) {
    return (byte) Math.max(16, Math.min(largest, (int) (value + 0.5f)));
  }

  /** Converts a frame to RGB. */
  public static BufferedImage toRgb(YuvFrame frame) {
    BufferedImage image = new BufferedImage(frame.width, frame.height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[frame.width];
    for (int y = 0; y < frame.height; y++) {
      for (int x = 0; x < frame.width; x++) {
        row[x] = rgb(frame, x, y);
      }
      image.setRGB(0, y, frame.width, 1, row, 0, frame.width);
    }
    return image;
  }

  private static int rgb(YuvFrame frame, int x, int y) {
    int at = y / 2 * frame.chromaStride + x / 2;
    float luma = ((frame.luma[y * frame.stride + x] & 0xff) - 16) * 255f / 219;
    float cb = ((frame.cb[at] & 0xff) - 128) * 255f / 224;
    float cr = ((frame.cr[at] & 0xff) - 128) * 255f / 224;
    float red = luma + 1.5748f * cr;
    float blue = luma + 1.8556f * cb;
    float green = (luma - RED * red - BLUE * blue) / GREEN;
    return clamped(red) << 16 | clamped(green) << 8 | clamped(blue);
  }

  private static int clamped(float value) {
    return Math.max(0, Math.min(255, Math.round(value)));
  }
}
