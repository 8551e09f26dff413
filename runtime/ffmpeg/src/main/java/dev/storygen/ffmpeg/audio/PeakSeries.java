package dev.storygen.ffmpeg.audio;

import java.util.Arrays;

/**
 * The peaks of equal stretches of a sound of any length. Where there are too many, two neighbours
 * become one, so that memory does not grow with the duration.
 */
final class PeakSeries {

  /** Even. Many times the columns of a waveform. */
  private static final int MAX_STRETCHES = 8192;

  private final float[] stretches = new float[MAX_STRETCHES];
  private int count;

  /** Peaks a stretch. */
  private int width = 1;

  /** Peaks in the last stretch. */
  private int filled;

  /** The peak of the next window. */
  void add(float peak) {
    if (filled == 0 && count == MAX_STRETCHES) {
      mergeNeighbours();
    }
    if (filled == 0) {
      stretches[count++] = 0;
    }
    stretches[count - 1] = Math.max(stretches[count - 1], peak);
    filled = (filled + 1) % width;
  }

  private void mergeNeighbours() {
    count /= 2;
    for (int i = 0; i < count; i++) {
      stretches[i] = Math.max(stretches[2 * i], stretches[2 * i + 1]);
    }
    width *= 2;
  }

  float[] toArray() {
    return Arrays.copyOf(stretches, count);
  }
}
