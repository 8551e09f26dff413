package dev.storygen.ffmpeg.decode;

/** Arithmetic over many samples, in loops that processors run fast. */
public final class Samples {

  private Samples() {}

  /** The sum of the squares; four sums, as one would wait for each addition. */
  public static double energy(float[] samples, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i < to - 3; i += 4) {
      a += samples[i] * samples[i];
      b += samples[i + 1] * samples[i + 1];
      c += samples[i + 2] * samples[i + 2];
      d += samples[i + 3] * samples[i + 3];
    }
    for (; i < to; i++) {
      a += samples[i] * samples[i];
    }
    return a + b + (c + d);
  }

  /**
   * The largest amplitude. Without {@link Math#max(float, float)}, which handles cases that do not
   * matter here and is slow.
   */
  public static float peak(float[] samples, int from, int to) {
    float high = 0;
    float low = 0;
    for (int i = from; i < to; i++) {
      float sample = samples[i];
      if (sample > high) {
        high = sample;
      } else if (sample < low) {
        low = sample;
      }
    }
    return high > -low ? high : -low;
  }
}
