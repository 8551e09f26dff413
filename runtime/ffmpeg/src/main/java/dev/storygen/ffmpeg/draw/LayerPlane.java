package dev.storygen.ffmpeg.draw;

import java.util.Arrays;

/** One plane of a {@link Layer}, with the runs of each row that are opaque or soft. */
final class LayerPlane {

  /** Alpha from which a sample counts as opaque, and up to which as transparent, of 255. */
  private static final int NEARLY_OPAQUE = 251;

  private static final int NEARLY_TRANSPARENT = 2;

  private final int width;
  private final int height;
  private final byte[] samples;
  private final byte[] alpha;
  private final int[] rows;
  private int[] runs = new int[64];
  private int runCount;

  LayerPlane(int width, int height, byte[] samples, byte[] alpha) {
    this.width = width;
    this.height = height;
    this.samples = samples;
    this.alpha = alpha;
    this.rows = new int[height + 1];
    for (int row = 0; row < height; row++) {
      rows[row] = runCount;
      addRuns(row * width);
    }
    rows[height] = runCount;
    runs = Arrays.copyOf(runs, 2 * runCount);
  }

  private void addRuns(int start) {
    int from = 0;
    while (from < width) {
      int kind = kind(start + from);
      int to = from + 1;
      while (to < width && kind(start + to) == kind) {
        to++;
      }
      if (kind != 0) {
        add(from, kind > 0 ? to : -to);
      }
      from = to;
    }
  }

  /** Stores a run; its end is negative if it is soft. */
  private void add(int from, int to) {
    if (2 * runCount + 2 > runs.length) {
      runs = Arrays.copyOf(runs, 2 * runs.length);
    }
    runs[2 * runCount] = from;
    runs[2 * runCount + 1] = to;
    runCount++;
  }

  private int kind(int at) {
    int value = alpha[at] & 0xff;
    if (value <= NEARLY_TRANSPARENT) {
      return 0;
    }
    return value >= NEARLY_OPAQUE ? 1 : -1;
  }

  void draw(
      byte[] to, int stride, int targetWidth, int targetHeight, int left, int top, int opacity) {
    int last = Math.min(height, targetHeight - top);
    for (int row = Math.max(0, -top); row < last; row++) {
      int target = (row + top) * stride + left;
      for (int run = rows[row]; run < rows[row + 1]; run++) {
        int end = runs[2 * run + 1];
        int from = Math.max(runs[2 * run], -left);
        int until = Math.min(Math.abs(end), targetWidth - left);
        if (from >= until) {
          continue;
        }
        int source = row * width + from;
        if (end > 0 && opacity == Layer.OPAQUE) {
          System.arraycopy(samples, source, to, target + from, until - from);
        } else {
          blend(source, to, target + from, until - from, opacity);
        }
      }
    }
  }

  private void blend(int source, byte[] to, int target, int count, int opacity) {
    byte[] from = samples;
    byte[] weights = alpha;
    for (int i = 0; i < count; i++) {
      int weight = (weights[source + i] & 0xff) * opacity;
      int below = to[target + i] & 0xff;
      to[target + i] =
          (byte) (below + (((from[source + i] & 0xff) - below) * weight + 32640 >> 16));
    }
  }
}
