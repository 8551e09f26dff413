package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.audio.PeakSeries;
import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.media.Loudness;
import dev.storygen.model.TimeCourse;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures loudness and true peak by ITU-R BS.1770-4, and the loudness range by EBU Tech 3342: the
 * K-weighted power of steps of 100 ms, of which blocks of 400 ms (momentary) and 3 s (short-term)
 * consist.
 */
final class LoudnessProbe implements AudioProbe<Loudness> {

  private static final int STEPS_PER_SECOND = 10;
  private static final int MOMENTARY_STEPS = 4;
  private static final int SHORT_TERM_STEPS = 30;
  private static final double INTEGRATED_GATE = 10;
  private static final double RANGE_GATE = 20;

  /** Of surround channels, at the sides and behind. */
  private static final double SURROUND_WEIGHT = 1.41;

  private final LoudnessBlocks momentary = new LoudnessBlocks();
  private final LoudnessBlocks shortTerm = new LoudnessBlocks();
  private final PeakSeries shortTermPowers = new PeakSeries();
  private final List<TruePeakMeter> peaks = new ArrayList<>();
  private final PeakSeries stepPeaks = new PeakSeries();
  private final double[] powers = new double[SHORT_TERM_STEPS];
  private KWeighting[] filters = new KWeighting[0];
  private int rate;
  private long steps;
  private long stepInSection;
  private int stepFrames;
  private double stepEnergy;

  @Override
  public void accept(AudioBlock block) {
    if (block.sampleRate() != rate || block.channels() != filters.length) {
      startSection(block);
    }
    for (int done = 0; done < block.frames(); ) {
      int count = Math.min(stepLength() - stepFrames, block.frames() - done);
      add(block, done, done + count);
      done += count;
      if (stepFrames == stepLength()) {
        endStep();
      }
    }
  }

  /** The sample rate or the channels may change within a stream. */
  private void startSection(AudioBlock block) {
    rate = block.sampleRate();
    filters = new KWeighting[block.channels()];
    for (int channel = 0; channel < filters.length; channel++) {
      filters[channel] = new KWeighting(rate);
    }
    while (peaks.size() < filters.length) {
      peaks.add(new TruePeakMeter());
    }
    stepInSection = 0;
    stepFrames = 0;
    stepEnergy = 0;
  }

  /** Samples of the current step: not the same for each where the rate is no multiple of ten. */
  private int stepLength() {
    long length =
        (stepInSection + 1) * rate / STEPS_PER_SECOND - stepInSection * rate / STEPS_PER_SECOND;
    return (int) Math.max(1, length);
  }

  private void add(AudioBlock block, int from, int to) {
    for (int channel = 0; channel < filters.length; channel++) {
      peaks.get(channel).accept(block.planes()[channel], from, to);
      double weight = weight(channel, filters.length);
      if (weight > 0) {
        stepEnergy += weight * filters[channel].energy(block.planes()[channel], from, to);
      }
    }
    stepFrames += to - from;
  }

  /**
   * By FFmpeg's order of channels: front left, right and centre, from six channels on a low
   * frequency effect, and surround.
   */
  private static double weight(int channel, int channels) {
    int front = channels == 4 ? 2 : 3;
    if (channels >= 6 && channel == front) {
      return 0;
    }
    return channel < front ? 1 : SURROUND_WEIGHT;
  }

  private void endStep() {
    powers[(int) (steps % SHORT_TERM_STEPS)] = stepEnergy / stepFrames;
    steps++;
    stepInSection++;
    stepFrames = 0;
    stepEnergy = 0;
    endPeaks();
    if (steps >= MOMENTARY_STEPS) {
      momentary.add(meanOfLast(MOMENTARY_STEPS));
    }
    if (steps >= SHORT_TERM_STEPS) {
      double power = meanOfLast(SHORT_TERM_STEPS);
      shortTerm.add(power);
      shortTermPowers.add((float) power);
    }
  }

  private void endPeaks() {
    float largest = 0;
    for (TruePeakMeter meter : peaks) {
      largest = Math.max(largest, meter.endStep());
    }
    stepPeaks.add(largest);
  }

  private double meanOfLast(int count) {
    double sum = 0;
    for (int back = 1; back <= count; back++) {
      sum += powers[(int) ((steps - back) % SHORT_TERM_STEPS)];
    }
    return sum / count;
  }

  @Override
  public Loudness finish(AudioDecoder decoded) {
    return result();
  }

  Loudness result() {
    if (steps < MOMENTARY_STEPS && steps + stepFrames > 0) {
      momentary.add(shorterThanOneBlock());
    }
    peaks.forEach(TruePeakMeter::finish);
    if (stepFrames > 0) {
      endPeaks();
    }
    double truePeak = peaks.stream().mapToDouble(TruePeakMeter::peak).max().orElse(0);
    return new Loudness(
        momentary.isEmpty() ? Loudness.SILENCE : momentary.gated(INTEGRATED_GATE),
        shortTerm.isEmpty() ? 0 : shortTerm.range(RANGE_GATE, 0.10, 0.95),
        Decibels.ofAmplitude(truePeak),
        peaks.size(),
        shortTermCourse(),
        truePeakCourse());
  }

  /** Each value stands at the middle of its 3 s. */
  private TimeCourse shortTermCourse() {
    float[] levels = shortTermPowers.columns(TimeCourse.MAX_VALUES);
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (float) Math.max(Loudness.SILENCE, LoudnessBlocks.loudness(levels[i]));
    }
    double measured = Math.max(0.0, steps - SHORT_TERM_STEPS + 1) / STEPS_PER_SECOND;
    double start = (SHORT_TERM_STEPS - 1) / 2.0 / STEPS_PER_SECOND;
    return course(start, measured, levels);
  }

  private TimeCourse truePeakCourse() {
    float[] levels = stepPeaks.columns(TimeCourse.MAX_VALUES);
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (float) Decibels.ofAmplitude(levels[i]);
    }
    return course(0, seconds(), levels);
  }

  private TimeCourse course(double start, double measured, float[] levels) {
    return levels.length == 0
        ? TimeCourse.ofLevels(seconds(), 0, 0, levels).with("shorter than 3 s")
        : TimeCourse.ofLevels(seconds(), start, measured / levels.length, levels);
  }

  private double seconds() {
    return (double) steps / STEPS_PER_SECOND + (rate == 0 ? 0 : (double) stepFrames / rate);
  }

  /** A file that is shorter than a block has the loudness of all of it. */
  private double shorterThanOneBlock() {
    double energy = stepEnergy;
    long frames = stepFrames;
    for (int step = 0; step < steps; step++) {
      energy += powers[step] * rate / STEPS_PER_SECOND;
      frames += rate / STEPS_PER_SECOND;
    }
    return energy / frames;
  }
}
