package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.Samples;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The true peak of one channel: the largest sample of the signal at four times its rate, by the
 * interpolating filter of ITU-R BS.1770-4, annex 2.
 *
 * <p>The filter is applied only where its result could count: where it could exceed the largest
 * peak of the step so far, and come within 3 dB of full scale or of the largest peak of all steps.
 * The peak of a softer step is that of its samples. No result is larger than the largest sample
 * times the sum of the coefficients' amounts. And as a result is near the sample at its centre,
 * none is larger than that sample and the differences to the others, times their coefficients.
 * Neighbours differ little in speech.
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

  /** For rounding. */
  private static final float MARGIN = 1.0001f;

  /** By phase. */
  private static final float[] MAXIMAL_GAINS = gains(TruePeakMeter::maximalGain);

  private static final float[] CONSTANT_GAINS = gains(TruePeakMeter::constantGain);
  private static final float[] STEP_GAINS = gains(TruePeakMeter::stepGain);

  private float[] samples = new float[TAPS - 1 + 4096];
  private final float[] oversampled = new float[CHUNK];
  private float peak;
  private float stepPeak;
  private float floor;

  /** The largest of the last samples: at least of the eleven that the next ones need. */
  private float before;

  private static float[] gains(ToDoubleFunction<float[]> gain) {
    float[] gains = new float[PHASES.length];
    for (int phase = 0; phase < gains.length; phase++) {
      gains[phase] = (float) (MARGIN * gain.applyAsDouble(PHASES[phase]));
    }
    return gains;
  }

  private static double maximalGain(float[] phase) {
    return IntStream.range(0, TAPS).mapToDouble(tap -> Math.abs(phase[tap])).sum();
  }

  /** Of a constant signal. */
  private static double constantGain(float[] phase) {
    return Math.abs(IntStream.range(0, TAPS).mapToDouble(tap -> phase[tap]).sum());
  }

  /**
   * Of a step between neighbours: by the distance of each tap from the one with the most weight.
   */
  private static double stepGain(float[] phase) {
    int centre = phase[TAPS / 2] > phase[TAPS / 2 - 1] ? TAPS / 2 : TAPS / 2 - 1;
    return IntStream.range(0, TAPS)
        .mapToDouble(tap -> Math.abs(phase[tap]) * Math.abs(tap - centre))
        .sum();
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
    for (int from = 0; from < count; from += CHUNK) {
      measure(from, Math.min(CHUNK, count - from));
    }
    System.arraycopy(samples, count, samples, 0, history);
  }

  /** Measures samples of which each needs the eleven before it. */
  private void measure(int from, int count) {
    int first = from + TAPS - 1;
    float now = Samples.peak(samples, first, first + count);
    float largest = Math.max(before, now);
    before = count >= TAPS - 1 ? now : largest;
    stepPeak = Math.max(stepPeak, now);
    float steepest = -1;
    for (int phase = 0; phase < PHASES.length; phase++) {
      float counting = Math.max(stepPeak, floor);
      if (largest * MAXIMAL_GAINS[phase] > counting) {
        steepest = steepest < 0 ? Samples.steepest(samples, from, first + count) : steepest;
        if (largest * CONSTANT_GAINS[phase] + steepest * STEP_GAINS[phase] > counting) {
          stepPeak = Math.max(stepPeak, interpolate(PHASES[phase], from, count));
        }
      }
    }
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
