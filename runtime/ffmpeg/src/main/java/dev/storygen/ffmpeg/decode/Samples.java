package dev.storygen.ffmpeg.decode;

/** Arithmetic over many samples, in loops that processors run fast. */
public final class Samples {

  /** Above it are the bits of what is no number. */
  private static final int INFINITE = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

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
   * The largest amplitude. The bits of positive floating-point numbers have the order of the
   * numbers, and comparing them takes less time.
   */
  public static float peak(float[] samples, int from, int to) {
    int largest = 0;
    for (int i = from; i < to; i++) {
      int amplitude = Float.floatToRawIntBits(samples[i]) & Integer.MAX_VALUE;
      if (amplitude > largest && amplitude <= INFINITE) {
        largest = amplitude;
      }
    }
    return Float.intBitsToFloat(largest);
  }
}
