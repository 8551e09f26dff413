package dev.storygen.ffmpeg.draw;

import java.awt.image.BufferedImage;

/**
 * A small image with alpha, stored as planes of Y', Cb and Cr for fast blending into a {@link
 * YuvFrame}.
 */
public final class Overlay {

  private final int x;
  private final int y;
  private final int width;
  private final int height;
  private final byte[] luma;
  private final byte[] alpha;
  private final byte[] cb;
  private final byte[] cr;
  private final byte[] chromaAlpha;

  private Overlay(int x, int y, int width, int height) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.luma = new byte[width * height];
    this.alpha = new byte[width * height];
    this.cb = new byte[width * height / 4];
    this.cr = new byte[width * height / 4];
    this.chromaAlpha = new byte[width * height / 4];
  }

  /**
   * Converts a drawing.
   *
   * @param drawing with straight alpha, even width and even height
   * @param x left edge in the frame, even
   * @param y upper edge in the frame, even
   */
  static Overlay fromImage(BufferedImage drawing, int x, int y) {
    Overlay overlay = new Overlay(x, y, drawing.getWidth(), drawing.getHeight());
    int[] argb = Drawing.argb(drawing);
    for (int i = 0; i < argb.length; i++) {
      overlay.alpha[i] = (byte) (argb[i] >>> 24);
      overlay.luma[i] =
          (byte)
              (int) (Bt709.luma(argb[i] >> 16 & 0xff, argb[i] >> 8 & 0xff, argb[i] & 0xff) + 0.5f);
    }
    for (int row = 0; row < overlay.height; row += 2) {
      for (int column = 0; column < overlay.width; column += 2) {
        overlay.convertChroma(argb, row, column);
      }
    }
    return overlay;
  }

  private void convertChroma(int[] argb, int row, int column) {
    int first = row * width + column;
    int[] block = {argb[first], argb[first + 1], argb[first + width], argb[first + width + 1]};
    float alphas = 0;
    float red = 0;
    float green = 0;
    float blue = 0;
    for (int pixel : block) {
      float weight = pixel >>> 24;
      alphas += weight;
      red += weight * (pixel >> 16 & 0xff);
      green += weight * (pixel >> 8 & 0xff);
      blue += weight * (pixel & 0xff);
    }
    if (alphas > 0) {
      int at = row / 2 * (width / 2) + column / 2;
      chromaAlpha[at] = (byte) Math.round(alphas / 4);
      cb[at] = (byte) Math.round(Bt709.cb(red / alphas, green / alphas, blue / alphas));
      cr[at] = (byte) Math.round(Bt709.cr(red / alphas, green / alphas, blue / alphas));
    }
  }

  /**
   * Blends this overlay into a frame.
   *
   * @param opacity 0 to 256
   */
  public void blend(YuvFrame target, int opacity) {
    blend(luma, alpha, target.luma, y * target.stride + x, target.stride, width, opacity);
    int chroma = y / 2 * target.chromaStride + x / 2;
    blend(cb, chromaAlpha, target.cb, chroma, target.chromaStride, width / 2, opacity);
    blend(cr, chromaAlpha, target.cr, chroma, target.chromaStride, width / 2, opacity);
  }

  private static void blend(
      byte[] from, byte[] alpha, byte[] to, int start, int stride, int width, int opacity) {
    for (int i = 0, row = start; i < from.length; row += stride) {
      for (int at = row; at < row + width; at++, i++) {
        // Maps 0..65280 to 0..65536, so that opaque pixels replace the background.
        int weight = (alpha[i] & 0xff) * opacity * 257 >> 8;
        if (weight != 0) {
          int background = to[at] & 0xff;
          to[at] =
              (byte)
                  (background
                      + (((from[i] & 0xff) - background) * (weight + (weight >> 15)) + 32768
                          >> 16));
        }
      }
    }
  }
}
