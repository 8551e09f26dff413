package dev.storygen.ffmpeg.decode;

/** Arithmetic over many samples, in loops that processors run fast. */
public final class Samples {

  /** Above it are the bits of what is no number. */
  private static final int INFINITE = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

  private Samples() {}

  /** The sum of the squares. */
  public static double energy(float[] samples, int from, int to) {
    return product(samples, samples, from, to);
  }

  /** The sum of the products; four sums, as one would wait for each addition. */
  public static double product(float[] left, float[] right, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i < to - 3; i += 4) {
      a += left[i] * right[i];
      b += left[i + 1] * right[i + 1];
      c += left[i + 2] * right[i + 2];
      d += left[i + 3] * right[i + 3];
    }
    for (; i < to; i++) {
      a += left[i] * right[i];
    }
    return a + b + (c + d);
  }

  /** The sum of the samples. */
  public static double sum(float[] samples, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i < to - 3; i += 4) {
      a += samples[i];
      b += samples[i + 1];
      c += samples[i + 2];
      d += samples[i + 3];
    }
    for (; i < to; i++) {
      a += samples[i];
    }
    return a + b + (c + d);
  }

  /**
   * The largest amplitude; what is no number has none.
   *
   * <p>The bits of positive floating-point numbers have the order of the numbers. Comparing them
   * takes less time, and without branches, which would often be mispredicted.
   */
  public static float peak(float[] samples, int from, int to) {
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    int i = from;
    for (; i < to - 3; i += 4) {
      a = Math.max(a, amplitudeBits(samples[i]));
      b = Math.max(b, amplitudeBits(samples[i + 1]));
      c = Math.max(c, amplitudeBits(samples[i + 2]));
      d = Math.max(d, amplitudeBits(samples[i + 3]));
    }
    for (; i < to; i++) {
      a = Math.max(a, amplitudeBits(samples[i]));
    }
    int largest = Math.max(Math.max(a, b), Math.max(c, d));
    return largest > INFINITE ? peakOfNumbers(samples, from, to) : Float.intBitsToFloat(largest);
  }

  private static int amplitudeBits(float sample) {
    return Float.floatToRawIntBits(sample) & Integer.MAX_VALUE;
  }

  private static float peakOfNumbers(float[] samples, int from, int to) {
    float peak = 0;
    for (int i = from; i < to; i++) {
      peak = Math.abs(samples[i]) > peak ? Math.abs(samples[i]) : peak;
    }
    return peak;
  }

  /** The largest difference between neighbours; infinity if there is one that is no number. */
  public static float steepest(float[] samples, int from, int to) {
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    int i = from + 1;
    for (; i < to - 3; i += 4) {
      a = Math.max(a, amplitudeBits(samples[i] - samples[i - 1]));
      b = Math.max(b, amplitudeBits(samples[i + 1] - samples[i]));
      c = Math.max(c, amplitudeBits(samples[i + 2] - samples[i + 1]));
      d = Math.max(d, amplitudeBits(samples[i + 3] - samples[i + 2]));
    }
    for (; i < to; i++) {
      a = Math.max(a, amplitudeBits(samples[i] - samples[i - 1]));
    }
    int largest = Math.max(Math.max(a, b), Math.max(c, d));
    return Float.intBitsToFloat(Math.min(largest, INFINITE));
  }
}
