package dev.storygen.ffmpeg.draw;

import java.awt.image.BufferedImage;

/**
 * A picture with alpha that is drawn at changing positions. Opaque parts of its rows are copied,
 * and only edges and soft parts are blended, so that most layers cost as much as a copy.
 */
public final class Layer {

  public static final int OPAQUE = 256;

  private final int x;
  private final int y;
  private final LayerPlane luma;
  private final LayerPlane cb;
  private final LayerPlane cr;

  private Layer(int x, int y, LayerPlane luma, LayerPlane cb, LayerPlane cr) {
    this.x = x;
    this.y = y;
    this.luma = luma;
    this.cb = cb;
    this.cr = cr;
  }

  /**
   * Converts a drawing.
   *
   * @param drawing with straight alpha
   * @param x left edge in the frame, even
   * @param y upper edge in the frame, even
   * @param grain amplitude of the noise in steps of Y', which prevents banding
   */
  public static Layer of(BufferedImage drawing, int x, int y, float grain) {
    int width = drawing.getWidth();
    int height = drawing.getHeight();
    int[] argb = Drawing.argb(drawing);
    int top = 0;
    while (top < height - 2 && isEmpty(argb, top * width, width * 2)) {
      top += 2;
    }
    int bottom = height;
    while (bottom - 2 > top && isEmpty(argb, (bottom - 2) * width, width * 2)) {
      bottom -= 2;
    }
    LayerConversion conversion = new LayerConversion(argb, width, top, bottom, grain);
    return new Layer(x, y + top, conversion.luma(), conversion.cb(), conversion.cr());
  }

  private static boolean isEmpty(int[] argb, int from, int count) {
    for (int i = from; i < Math.min(argb.length, from + count); i++) {
      if (argb[i] >>> 24 != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Draws the part that is within the frame.
   *
   * @param dx shift to the right, in pixels
   * @param dy shift downwards, in pixels
   * @param opacity 0 to {@link #OPAQUE}
   */
  public void draw(YuvFrame target, int dx, int dy, int opacity) {
    if (opacity <= 0) {
      return;
    }
    int left = x + dx;
    int top = y + dy;
    luma.draw(target.luma, target.stride, target.width, target.height, left, top, opacity);
    int chromaLeft = left >> 1;
    int chromaTop = top >> 1;
    int width = target.chromaWidth;
    int height = target.chromaHeight;
    cb.draw(target.cb, target.chromaStride, width, height, chromaLeft, chromaTop, opacity);
    cr.draw(target.cr, target.chromaStride, width, height, chromaLeft, chromaTop, opacity);
  }
}
