package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.YuvFrame;

/**
 * Where a picture is brightest, which the eye goes to first.
 *
 * @param x of the centre, from 0 (left) to 1
 * @param y of the centre, from 0 (top) to 1
 */
record Focus(double x, double y) {

  /** Cells along each side of the grid of mean brightness. */
  private static final int CELLS = 16;

  /** The centre of the cells that are brighter than the mean, of which brighter ones count more. */
  static Focus of(YuvFrame frame) {
    double[] cells = brightness(frame);
    double mean = 0;
    for (double cell : cells) {
      mean += cell / cells.length;
    }
    double sum = 0;
    double across = 0;
    double down = 0;
    for (int i = 0; i < cells.length; i++) {
      double weight = Math.pow(Math.max(0, cells[i] - mean), 3);
      sum += weight;
      across += weight * (i % CELLS + 0.5) / CELLS;
      down += weight * (i / CELLS + 0.5) / CELLS;
    }
    // A picture of one brightness has no brightest part.
    return sum < 1 ? new Focus(0.5, 0.5) : new Focus(across / sum, down / sum);
  }

  private static double[] brightness(YuvFrame frame) {
    double[] sums = new double[CELLS * CELLS];
    int[] counts = new int[CELLS * CELLS];
    for (int y = 0; y < frame.height; y += 2) {
      for (int x = 0; x < frame.width; x += 2) {
        int cell = y * CELLS / frame.height * CELLS + x * CELLS / frame.width;
        sums[cell] += frame.luma[y * frame.stride + x] & 0xff;
        counts[cell]++;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= Math.max(1, counts[i]);
    }
    return sums;
  }
}
