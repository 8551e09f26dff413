package dev.storygen.ffmpeg.draw;

/**
 * Draws a part of a larger frame at any sub-pixel position and scale, with bilinear interpolation.
 * Not thread-safe.
 */
public final class BilinearZoom {

  private static final int FRACTION = 8;
  private static final int ONE = 1 << FRACTION;

  private final Plane luma;
  private final Plane cb;
  private final Plane cr;

  public BilinearZoom(YuvFrame source) {
    luma = new Plane(source.luma, source.stride, source.width, source.height);
    cb = new Plane(source.cb, source.chromaStride, source.chromaWidth, source.chromaHeight);
    cr = new Plane(source.cr, source.chromaStride, source.chromaWidth, source.chromaHeight);
  }

  /**
   * Draws the part of the source that is centred at ({@code x}, {@code y}).
   *
   * @param scale source pixels per target pixel; the part must lie within the source
   * @param x of the centre, in source pixels
   * @param y of the centre, in source pixels
   */
  public void draw(YuvFrame target, double scale, double x, double y) {
    luma.draw(target.luma, target.stride, target.width, target.height, scale, x, y);
    int stride = target.chromaStride;
    int width = target.chromaWidth;
    int height = target.chromaHeight;
    cb.draw(target.cb, stride, width, height, scale, x / 2, y / 2);
    cr.draw(target.cr, stride, width, height, scale, x / 2, y / 2);
  }

  /**
   * One plane. Its samples are stored as int, because only that loop is vectorised by the JIT
   * compiler.
   */
  private static final class Plane {

    private final int width;
    private final int height;
    private final int[] samples;
    private final int[] blended;
    private int[] positions = new int[0];

    Plane(byte[] source, int stride, int width, int height) {
      this.width = width;
      this.height = height;
      this.blended = new int[width];
      this.samples = new int[width * height];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          samples[y * width + x] = source[y * stride + x] & 0xff;
        }
      }
    }

    void draw(byte[] to, int stride, int toWidth, int toHeight, double scale, double x, double y) {
      if (positions.length != toWidth) {
        positions = new int[toWidth];
      }
      for (int column = 0; column < toWidth; column++) {
        positions[column] = position(column, toWidth, width, scale, x);
      }
      for (int row = 0; row < toHeight; row++) {
        int at = position(row, toHeight, height, scale, y);
        blendRows((at >> FRACTION) * width, at & ONE - 1);
        blendColumns(to, row * stride);
      }
    }

    /**
     * Position of a target pixel's centre in the source, in 1/256 pixels from the centre of the
     * first pixel.
     */
    private static int position(int at, int size, int sourceSize, double scale, double centre) {
      double exact = centre + (at + 0.5 - size / 2.0) * scale - 0.5;
      int rounded = (int) (exact * ONE + 0.5);
      return Math.max(0, Math.min((sourceSize - 1) * ONE - 1, rounded));
    }

    private void blendRows(int upper, int weight) {
      int[] from = samples;
      int[] into = blended;
      int lower = upper + width;
      int complement = ONE - weight;
      for (int x = 0; x < into.length; x++) {
        into[x] = from[upper + x] * complement + from[lower + x] * weight;
      }
    }

    private void blendColumns(byte[] to, int start) {
      int[] from = blended;
      int[] at = positions;
      for (int x = 0; x < at.length; x++) {
        int left = at[x] >> FRACTION;
        int value = from[left];
        value = (value << FRACTION) + (from[left + 1] - value) * (at[x] & ONE - 1);
        to[start + x] = (byte) (value + 32768 >> 16);
      }
    }
  }
}
