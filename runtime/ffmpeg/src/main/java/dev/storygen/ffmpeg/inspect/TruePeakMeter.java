package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.Samples;
import java.util.Arrays;

/**
 * The true peak of one channel: the largest sample of the signal at four times its rate, by the
 * interpolating filter of ITU-R BS.1770-4, annex 2.
 *
 * <p>The filter takes time, so it is applied only where its result could count: where the samples
 * times its maximal gain exceed the largest peak of the step so far, and come within 3 dB of full
 * scale or of the largest peak of all steps. The peak of a softer step is that of its samples.
 */
final class TruePeakMeter {

  private static final float[][] PHASES = {
    {
      0.0017089843750f, 0.0109863281250f, -0.0196533203125f, 0.0332031250000f,
      -0.0594482421875f, 0.1373291015625f, 0.9721679687500f, -0.1022949218750f,
      0.0476074218750f, -0.0266113281250f, 0.0148925781250f, -0.0083007812500f
    },
    {
      -0.0291748046875f, 0.0292968750000f, -0.0517578125000f, 0.0891113281250f,
      -0.1665039062500f, 0.4650878906250f, 0.7797851562500f, -0.2003173828125f,
      0.1015625000000f, -0.0582275390625f, 0.0330810546875f, -0.0189208984375f
    },
    {
      -0.0189208984375f, 0.0330810546875f, -0.0582275390625f, 0.1015625000000f,
      -0.2003173828125f, 0.7797851562500f, 0.4650878906250f, -0.1665039062500f,
      0.0891113281250f, -0.0517578125000f, 0.0292968750000f, -0.0291748046875f
    },
    {
      -0.0083007812500f, 0.0148925781250f, -0.0266113281250f, 0.0476074218750f,
      -0.1022949218750f, 0.9721679687500f, 0.1373291015625f, -0.0594482421875f,
      0.0332031250000f, -0.0196533203125f, 0.0109863281250f, 0.0017089843750f
    }
  };

  private static final int TAPS = PHASES[0].length;
  private static final int CHUNK = 16;

  /** -3 dB. No limit of a true peak is lower. */
  private static final float EXACT_FROM = 0.7f;

  private static final float MAXIMAL_GAIN = maximalGain();

  private float[] samples = new float[TAPS - 1 + 4096];
  private final float[] oversampled = new float[CHUNK];
  private float peak;
  private float stepPeak;
  private float floor;

  private static float maximalGain() {
    float largest = 0;
    for (float[] phase : PHASES) {
      float gain = 0;
      for (float coefficient : phase) {
        gain += Math.abs(coefficient);
      }
      largest = Math.max(largest, gain);
    }
    return largest;
  }

  /** Measures the next samples, from one index to another. */
  void accept(float[] next, int start, int end) {
    int count = end - start;
    int history = TAPS - 1;
    if (samples.length < history + count) {
      float[] longer = new float[history + count];
      System.arraycopy(samples, 0, longer, 0, history);
      samples = longer;
    }
    System.arraycopy(next, start, samples, history, count);
    if (couldExceedPeak(0, count)) {
      for (int from = 0; from < count; from += CHUNK) {
        measure(from, Math.min(CHUNK, count - from));
      }
    }
    System.arraycopy(samples, count, samples, 0, history);
  }

  /** Measures samples of which each needs the eleven before it. */
  private void measure(int from, int count) {
    if (couldExceedPeak(from, count)) {
      for (float[] phase : PHASES) {
        stepPeak = Math.max(stepPeak, interpolate(phase, from, count));
      }
    }
  }

  private boolean couldExceedPeak(int from, int count) {
    float largest = Samples.peak(samples, from, from + TAPS - 1 + count);
    stepPeak = Math.max(stepPeak, largest);
    return largest * MAXIMAL_GAIN > Math.max(stepPeak, floor);
  }

  private float interpolate(float[] phase, int from, int count) {
    float[] sums = oversampled;
    Arrays.fill(sums, 0);
    for (int tap = 0; tap < TAPS; tap++) {
      float coefficient = phase[tap];
      int first = from + TAPS - 1 - tap;
      for (int i = 0; i < count; i++) {
        sums[i] += coefficient * samples[first + i];
      }
    }
    return Samples.peak(sums, 0, count);
  }

  /** The last samples still need those that follow them: silence. */
  void finish() {
    accept(new float[TAPS], 0, TAPS);
  }

  /** The peak since the last call: 1 for full scale. */
  float endStep() {
    float ended = stepPeak;
    peak = Math.max(peak, ended);
    floor = EXACT_FROM * Math.min(1, peak);
    stepPeak = 0;
    return ended;
  }

  /** The true peak of all steps. */
  float peak() {
    return Math.max(peak, stepPeak);
  }
}
