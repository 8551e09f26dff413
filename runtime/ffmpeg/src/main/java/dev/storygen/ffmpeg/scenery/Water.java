package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.ffmpeg.draw.Noise;
import dev.storygen.ffmpeg.draw.Oklch;
import dev.storygen.ffmpeg.draw.YuvFrame;

/** Water that mirrors what is drawn above it, in rows that waves displace. */
final class Water implements Element {

  private final Composition picture;
  private final int horizon;
  private final double depth;
  private final double roughness;
  private final byte[] tint = new byte[3];
  private final byte[] deep = new byte[3];
  private final int seed;

  /**
   * @param horizon upper edge, in pixels
   * @param depth of its upper edge
   * @param roughness size of the waves, about 1
   */
  Water(Composition picture, double horizon, double depth, double roughness) {
    this.picture = picture;
    this.horizon = (int) horizon & ~1;
    this.depth = depth;
    this.roughness = roughness;
    this.seed = picture.random.nextInt(1 << 20);
    Oklch near = picture.palette().zenith().mix(picture.palette().ground(), 0.45);
    Oklch far = picture.palette().horizon().mix(picture.palette().zenith(), 0.45);
    set(tint, far);
    set(deep, near);
  }

  private static void set(byte[] yuv, Oklch colour) {
    System.arraycopy(Bt709.toYuv(colour), 0, yuv, 0, 3);
  }

  @Override
  public void draw(YuvFrame target, Camera camera) {
    int top = (horizon + camera.dy(depth)) & ~1;
    int rows = target.height - top;
    for (int row = 0; row < rows; row++) {
      double near = (double) row / rows;
      int source = Math.max(0, top - 1 - (int) (row * 0.72 + wave(row, near, camera.seconds(), 3)));
      int shift = (int) Math.round(wave(row, near, camera.seconds(), 14));
      int weight = 105 + (int) (70 * near);
      plane(target.luma, target.stride, target.width, source, top + row, shift, 0, near, weight);
      if ((row & 1) == 0) {
        int to = (top + row) / 2;
        int half = shift / 2;
        plane(
            target.cb,
            target.chromaStride,
            target.width / 2,
            source / 2,
            to,
            half,
            1,
            near,
            weight);
        plane(
            target.cr,
            target.chromaStride,
            target.width / 2,
            source / 2,
            to,
            half,
            2,
            near,
            weight);
      }
    }
  }

  /** Displacement of a row: waves that are longer and higher when they are near, and move. */
  private double wave(int row, double near, double seconds, double size) {
    double scale = picture.unit * roughness;
    double distance = Math.log(0.04 + near) * 14;
    return size
        * scale
        * (0.25 + 1.6 * near)
        * (Math.sin(distance * 2.3 - seconds * 1.9) * 0.6
            + Math.sin(distance * 5.1 + seconds * 1.3) * 0.4
            + (Noise.white(row, seed) - 0.5)
                * 0.9
                * Math.sin(seconds * 2 + 9 * Noise.white(row, 7)));
  }

  private void plane(
      byte[] samples,
      int stride,
      int width,
      int from,
      int to,
      int shift,
      int plane,
      double near,
      int weight) {
    int tinted =
        (int) ((tint[plane] & 0xff) * (1 - near) + (deep[plane] & 0xff) * near) * weight + 128;
    int keep = 256 - weight;
    int source = from * stride;
    int target = to * stride;
    int first = Math.max(0, -shift);
    int last = Math.min(width, width - shift);
    for (int x = first; x < last; x++) {
      samples[target + x] = (byte) ((samples[source + x + shift] & 0xff) * keep + tinted >> 8);
    }
    java.util.Arrays.fill(samples, target, target + first, samples[target + first]);
    java.util.Arrays.fill(samples, target + last, target + width, samples[target + last - 1]);
  }
}
