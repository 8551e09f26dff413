package dev.storygen.ffmpeg.inspect;

/**
 * The K-weighting filter of ITU-R BS.1770-4, annex 1, for one channel: a high shelf and a high
 * pass, each a biquad. The recommendation lists coefficients for 48 kHz only; these are the
 * analogue prototypes of both filters, by the bilinear transform for any sample rate.
 */
final class KWeighting {

  private static final double SHELF_HZ = 1681.974450955533;
  private static final double SHELF_Q = 0.7071752369554196;
  private static final double SHELF_GAIN_DB = 3.999843853973347;
  private static final double SHELF_BAND_EXPONENT = 0.4996667741545416;
  private static final double HIGH_PASS_HZ = 38.13547087602444;
  private static final double HIGH_PASS_Q = 0.5003270373238773;

  /** Below it a filter's state is inaudible, but arithmetic with it can be slow. */
  private static final double NEGLIGIBLE = 1e-30;

  /** The shelf: of the input to the output and to both states, and of the first state to these. */
  private final double b0;

  private final double d1;
  private final double d2;
  private final double a1;
  private final double a2;

  /** The high pass: of its input and of its first state to both states. */
  private final double e1;

  private final double e2;
  private final double c1;
  private final double c2;
  private double shelf1;
  private double shelf2;
  private double pass1;
  private double pass2;

  KWeighting(int sampleRate) {
    double k = Math.tan(Math.PI * Math.min(SHELF_HZ / sampleRate, 0.45));
    double high = Math.pow(10, SHELF_GAIN_DB / 20);
    double band = Math.pow(high, SHELF_BAND_EXPONENT);
    double a0 = 1 + k / SHELF_Q + k * k;
    b0 = (high + band * k / SHELF_Q + k * k) / a0;
    a1 = 2 * (k * k - 1) / a0;
    a2 = (1 - k / SHELF_Q + k * k) / a0;
    d1 = 2 * (k * k - high) / a0 - a1 * b0;
    d2 = (high - band * k / SHELF_Q + k * k) / a0 - a2 * b0;
    double h = Math.tan(Math.PI * HIGH_PASS_HZ / sampleRate);
    double h0 = 1 + h / HIGH_PASS_Q + h * h;
    c1 = 2 * (h * h - 1) / h0;
    c2 = (1 - h / HIGH_PASS_Q + h * h) / h0;
    e1 = -2 - c1;
    e2 = 1 - c2;
  }

  /**
   * The sum of the squares of the filtered samples. The next state is computed from the state and
   * the input, not from the output: a processor then waits for fewer operations.
   */
  double energy(float[] samples, int from, int to) {
    double z1 = shelf1;
    double z2 = shelf2;
    double u1 = pass1;
    double u2 = pass2;
    double energy = 0;
    for (int i = from; i < to; i++) {
      double x = samples[i];
      double y = b0 * x + z1;
      double w = y + u1;
      double z = z1;
      z1 = d1 * x + z2 - a1 * z;
      z2 = d2 * x - a2 * z;
      double u = u1;
      u1 = e1 * y + u2 - c1 * u;
      u2 = e2 * y - c2 * u;
      energy += w * w;
    }
    shelf1 = settled(z1);
    shelf2 = settled(z2);
    pass1 = settled(u1);
    pass2 = settled(u2);
    return energy;
  }

  private static double settled(double state) {
    return Math.abs(state) < NEGLIGIBLE ? 0 : state;
  }
}
