package dev.storygen.ffmpeg.music;

/**
 * The sound of a room for one channel: parallel comb filters and serial all-passes (M. R.
 * Schroeder, Natural Sounding Artificial Reverberation, 1962).
 */
final class Reverb {

  /** Samples at 44.1 kHz, without a common factor. */
  private static final int[] COMBS = {1557, 1617, 1491, 1422};

  private static final int[] ALL_PASSES = {556, 225};

  private static final float FEEDBACK = 0.8f;
  private static final float DAMPING = 0.4f;
  private static final float DIFFUSION = 0.5f;

  /** Ends the tail before it reaches numbers that processors are slow with. */
  private static final float INAUDIBLE = 1e-12f;

  private final float[][] combs = new float[COMBS.length][];
  private final float[] damped = new float[COMBS.length];
  private final int[] combAt = new int[COMBS.length];
  private final float[][] passes = new float[ALL_PASSES.length][];
  private final int[] passAt = new int[ALL_PASSES.length];

  /**
   * @param spread samples that its delays are longer, so that two channels differ
   */
  Reverb(int sampleRate, int spread) {
    for (int i = 0; i < COMBS.length; i++) {
      combs[i] = new float[(int) ((long) (COMBS[i] + spread) * sampleRate / 44_100)];
    }
    for (int i = 0; i < ALL_PASSES.length; i++) {
      passes[i] = new float[(int) ((long) (ALL_PASSES[i] + spread) * sampleRate / 44_100)];
    }
  }

  /** What the room adds at a sample. */
  float next(float input) {
    float sum = 0;
    for (int i = 0; i < combs.length; i++) {
      float[] line = combs[i];
      float out = line[combAt[i]];
      damped[i] = out * (1 - DAMPING) + damped[i] * DAMPING + INAUDIBLE;
      line[combAt[i]] = input + damped[i] * FEEDBACK;
      combAt[i] = combAt[i] + 1 == line.length ? 0 : combAt[i] + 1;
      sum += out;
    }
    for (int i = 0; i < passes.length; i++) {
      float[] line = passes[i];
      float delayed = line[passAt[i]];
      line[passAt[i]] = sum + delayed * DIFFUSION;
      passAt[i] = passAt[i] + 1 == line.length ? 0 : passAt[i] + 1;
      sum = delayed - sum * DIFFUSION;
    }
    return sum / COMBS.length;
  }
}
