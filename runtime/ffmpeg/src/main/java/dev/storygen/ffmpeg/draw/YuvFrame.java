package dev.storygen.ffmpeg.draw;

/**
 * A frame in the encoder's input format (planar YUV 4:2:0): planes of 8-bit Y', Cb and Cr, with
 * chroma at half the width and height.
 *
 * <p>Rows are padded to {@link #stride} and {@link #chromaStride}, so that one copy transfers a
 * plane to native memory.
 */
public final class YuvFrame {

  /** Bytes. Row alignment for the vector instructions of encoders. */
  private static final int ALIGNMENT = 64;

  public final int width;
  public final int height;
  public final int stride;
  public final int chromaWidth;
  public final int chromaHeight;
  public final int chromaStride;
  public final byte[] luma;
  public final byte[] cb;
  public final byte[] cr;

  /**
   * Creates a frame with all samples 0.
   *
   * @param width even, in pixels
   * @param height even, in pixels
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

  /** Copies the samples of a frame of the same size. */
  public void copyFrom(YuvFrame other) {
    System.arraycopy(other.luma, 0, luma, 0, luma.length);
    System.arraycopy(other.cb, 0, cb, 0, cb.length);
    System.arraycopy(other.cr, 0, cr, 0, cr.length);
  }

  /**
   * Blends a frame of the same size into this one.
   *
   * @param weight of the other frame, 0 to 256
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
