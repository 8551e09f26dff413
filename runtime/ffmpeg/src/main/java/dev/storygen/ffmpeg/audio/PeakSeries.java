package dev.storygen.ffmpeg.audio;

import java.util.Arrays;

/**
 * The peaks of equal stretches of a sound of any length. Where there are too many, two neighbours
 * become one, so that memory does not grow with the duration.
 */
public final class PeakSeries {

  /** Even. Many times the columns of a waveform and of a chart. */
  private static final int MAX_STRETCHES = 8192;

  private final float[] stretches = new float[MAX_STRETCHES];
  private int count;

  /** Peaks a stretch. */
  private int width = 1;

  /** Peaks in the last stretch. */
  private int filled;

  /** The peak of the next window, not negative. */
  public void add(float peak) {
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

  /** The peaks of up to {@code max} columns of about equal length: equal where they are all. */
  public float[] columns(int max) {
    int number = Math.min(max, count);
    float[] columns = new float[number];
    for (int column = 0; column < number; column++) {
      int to = (int) ((column + 1L) * count / number);
      for (int i = (int) ((long) column * count / number); i < to; i++) {
        columns[column] = Math.max(columns[column], stretches[i]);
      }
    }
    return columns;
  }
}
