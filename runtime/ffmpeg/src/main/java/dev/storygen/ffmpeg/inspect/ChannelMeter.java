package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.Samples;
import dev.storygen.media.SampleStatistics;

/** Statistics of the samples of one channel: levels, DC offset and clipping. */
final class ChannelMeter {

  /** -0.1 dBFS: a lossy encoder moves samples that were at full scale. */
  private static final float FULL_SCALE = 0.98855f;

  private static final int FULL_SCALE_SAMPLES = 4;

  /** Samples of a flat top differ by no more than dither of 16 bits. */
  private static final float FLAT = 1.5f / 32_768;

  /** -26 dBFS: in softer sound the steps of the samples alone make flat tops. */
  private static final float AUDIBLE_CLIPPING = 0.05f;

  private static final float NEAR_PEAK = 0.99f;

  /** At 44.1 kHz. Longer than the crest of any tone that is heard. */
  private static final double FLAT_SECONDS = 8.0 / 44_100;

  private static final int MIN_FLAT_SAMPLES = 8;

  private double sum;
  private double squares;
  private float peak;
  private int fullScaleRun;
  private boolean fullScalePositive;
  private long fullScaleRuns;
  private float flatLevel;
  private int flatRun;
  private long flatTops;

  void accept(float[] samples, int count, int sampleRate) {
    sum += Samples.sum(samples, 0, count);
    squares += Samples.energy(samples, 0, count);
    float largest = Samples.peak(samples, 0, count);
    countFullScale(samples, count, largest);
    countFlatTops(samples, count, largest, sampleRate);
  }

  private void countFullScale(float[] samples, int count, float largest) {
    if (largest < FULL_SCALE) {
      fullScaleRun = 0;
      return;
    }
    for (int i = 0; i < count; i++) {
      float sample = samples[i];
      boolean positive = sample > 0;
      if (Math.abs(sample) < FULL_SCALE) {
        fullScaleRun = 0;
      } else {
        fullScaleRun = positive == fullScalePositive ? fullScaleRun + 1 : 1;
        fullScalePositive = positive;
        fullScaleRuns += fullScaleRun == FULL_SCALE_SAMPLES ? 1 : 0;
      }
    }
  }

  private void countFlatTops(float[] samples, int count, float largest, int sampleRate) {
    if (largest * NEAR_PEAK > peak) {
      // What was flat before was not at the peak.
      flatTops = 0;
    }
    peak = Math.max(peak, largest);
    float top = Math.max(AUDIBLE_CLIPPING, peak * NEAR_PEAK);
    if (largest < top || peak >= FULL_SCALE) {
      flatRun = 0;
      return;
    }
    int needed = (int) Math.max(MIN_FLAT_SAMPLES, FLAT_SECONDS * sampleRate);
    for (int i = 0; i < count; i++) {
      float sample = samples[i];
      if (Math.abs(sample) < top) {
        flatRun = 0;
      } else if (flatRun > 0 && Math.abs(sample - flatLevel) <= FLAT) {
        flatRun++;
        flatTops += flatRun == needed ? 1 : 0;
      } else {
        flatLevel = sample;
        flatRun = 1;
      }
    }
  }

  /** Sum of the squares of all samples. */
  double squares() {
    return squares;
  }

  /**
   * The statistics.
   *
   * @param count samples
   * @param coarse whether the samples have too few steps to tell flat tops
   */
  SampleStatistics.Channel finish(long count, boolean coarse) {
    double number = Math.max(1, count);
    boolean full = peak >= FULL_SCALE;
    return new SampleStatistics.Channel(
        Decibels.ofAmplitude(peak),
        Decibels.ofPower(squares / number),
        sum / number,
        fullScaleRuns,
        full || coarse ? 0 : flatTops);
  }
}
