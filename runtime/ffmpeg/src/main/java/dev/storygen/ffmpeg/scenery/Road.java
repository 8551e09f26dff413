package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.ffmpeg.draw.Oklch;
import dev.storygen.ffmpeg.draw.YuvFrame;
import java.util.Arrays;

/** The surface of a road in perspective, whose marks come towards the camera. */
final class Road implements Element {

  /** Marks that pass in a second. */
  private static final double MARKS_PER_SECOND = 1.5;

  private static final double DISTANCE = 5;

  private final int horizon;
  private final int height;
  private final double centre;
  private final double halfWidth;
  private final double bend;
  private final byte[] near;
  private final byte[] far;
  private final byte[] mark;
  private final byte[] shoulder;

  Road(Composition picture, double horizon, double centre) {
    this.horizon = (int) horizon;
    this.height = picture.height;
    this.centre = centre;
    this.halfWidth = Math.max(picture.width * 0.62, 560 * picture.unit);
    this.bend = picture.between(-0.16, 0.16) * picture.width;
    this.near = Bt709.toYuv(picture.shade(0.95));
    this.far = Bt709.toYuv(picture.shade(0.42));
    this.mark = Bt709.toYuv(picture.shade(0.3).mix(new Oklch(0.88, 0.06, 85), 0.75));
    this.shoulder = Bt709.toYuv(picture.shade(0.4).mix(new Oklch(0.8, 0.02, 85), 0.5));
  }

  /** The row of a point of the road, by how near it is: 0 at the horizon, 1 at the lower edge. */
  double y(double nearness) {
    return horizon + (height - horizon) * nearness;
  }

  /**
   * The column of a point of the road.
   *
   * @param across -1 for the left edge, 1 for the right one
   */
  double x(double nearness, double y, double across) {
    double far = 1 - nearness;
    return centre + bend * far * far + across * halfWidth * (0.012 + nearness);
  }

  @Override
  public void draw(YuvFrame target, Camera camera) {
    double driven = camera.seconds() * MARKS_PER_SECOND;
    for (int y = horizon; y < target.height; y++) {
      double nearness = (y - horizon + 0.5) / (height - horizon);
      double distance = DISTANCE * 0.2 / nearness;
      double left = x(nearness, y, -1);
      double right = x(nearness, y, 1);
      fill(target, y, left, right, mixed(nearness));
      double line = (right - left) * 0.012;
      fill(target, y, left + 2 * line, left + 4 * line, shoulder);
      fill(target, y, right - 4 * line, right - 2 * line, shoulder);
      double phase = distance + driven;
      if (phase - Math.floor(phase) < 0.42) {
        double middle = (left + right) / 2;
        fill(target, y, middle - line, middle + line, mark);
      }
    }
  }

  private byte[] mixed(double nearness) {
    byte[] colour = new byte[3];
    for (int i = 0; i < 3; i++) {
      double from = far[i] & 0xff;
      colour[i] = (byte) Math.round(from + ((near[i] & 0xff) - from) * Math.sqrt(nearness));
    }
    return colour;
  }

  private static void fill(YuvFrame target, int y, double left, double right, byte[] colour) {
    int from = Math.max(0, (int) Math.round(left));
    int to = Math.min(target.width, (int) Math.round(right));
    if (from >= to) {
      return;
    }
    Arrays.fill(target.luma, y * target.stride + from, y * target.stride + to, colour[0]);
    if ((y & 1) == 0) {
      int row = y / 2 * target.chromaStride;
      Arrays.fill(target.cb, row + from / 2, row + to / 2, colour[1]);
      Arrays.fill(target.cr, row + from / 2, row + to / 2, colour[2]);
    }
  }
}
