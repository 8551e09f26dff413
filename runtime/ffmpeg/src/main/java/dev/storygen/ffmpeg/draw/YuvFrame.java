package dev.storygen.ffmpeg.draw;

/**
 * A picture as the encoder wants it: planes of 8-bit Y, Cb and Cr, chroma at half the width and
 * height.
 *
 * <p>Rows are padded to {@link #stride} so that a plane goes to native memory in one copy.
 */
public final class YuvFrame {

  /** What vector code of encoders likes rows to begin at. */
  private static final int ALIGNMENT = 64;

  public final int width;
  public final int height;
  public final int stride;
  final int chromaWidth;
  final int chromaHeight;
  public final int chromaStride;
  public final byte[] luma;
  public final byte[] cb;
  public final byte[] cr;

  /**
   * A picture of any content.
   *
   * @param width even
   * @param height even
   */
  public YuvFrame(int width, int height) {
    this.width = width;
    this.height = height;
    this.chromaWidth = width / 2;
    this.chromaHeight = height / 2;
    this.stride = aligned(width);
    this.chromaStride = aligned(chromaWidth);
    this.luma = new byte[stride * height];
    this.cb = new byte[chromaStride * chromaHeight];
    this.cr = new byte[chromaStride * chromaHeight];
  }

  private static int aligned(int size) {
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** Becomes a copy of a picture of the same size. */
  public void copyFrom(YuvFrame other) {
    System.arraycopy(other.luma, 0, luma, 0, luma.length);
    System.arraycopy(other.cb, 0, cb, 0, cb.length);
    System.arraycopy(other.cr, 0, cr, 0, cr.length);
  }

  /**
   * Lets a picture of the same size shine through.
   *
   * @param weight of the other picture, 0 to 256
   */
  public void crossfade(YuvFrame other, int weight) {
    crossfade(luma, other.luma, weight);
    crossfade(cb, other.cb, weight);
    crossfade(cr, other.cr, weight);
  }

  private static void crossfade(byte[] plane, byte[] other, int weight) {
    for (int i = 0; i < plane.length; i++) {
      int own = plane[i] & 0xff;
      plane[i] = (byte) (own + (((other[i] & 0xff) - own) * weight + 128 >> 8));
    }
  }
}
