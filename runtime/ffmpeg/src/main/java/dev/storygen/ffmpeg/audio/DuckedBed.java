package dev.storygen.ffmpeg.audio;

import dev.storygen.ffmpeg.music.Bed;
import java.io.IOException;

/**
 * Music at its level under a voice. Passages that are louder than the music's average are lowered,
 * so that none of them covers the voice.
 */
final class DuckedBed {

  /** dB above the average up to which a passage may be. */
  private static final double HEADROOM = 1;

  /** Share of a new step in the average: a time constant of 0.4 s, as of momentary loudness. */
  private static final double AVERAGING = 1 - Math.exp(-1 / 40.0);

  private final Bed bed;
  private final float[] ducking;
  private final double gain;
  private final double limit;
  private final int stepSamples;
  private double average;
  private int step;
  private int inStep;
  private float from;
  private float slope;

  /**
   * @param ducking gains by step
   * @param gain of all of it
   * @param power mean square of the music over all of the story
   */
  DuckedBed(Bed bed, float[] ducking, double gain, double power, int stepSamples) {
    this.bed = bed;
    this.ducking = ducking;
    this.gain = gain;
    this.limit = power * Math.pow(10, HEADROOM / 10);
    this.stepSamples = stepSamples;
    this.average = power;
  }

  /** Reads the next samples; at most up to the end of a step. Returns how many per channel. */
  int read(float[] interleaved, int frames) throws IOException {
    int count = Math.min(frames, stepSamples - inStep);
    bed.read(interleaved, count);
    if (inStep == 0) {
      startStep(interleaved, count);
    }
    for (int i = 0; i < count; i++) {
      float factor = from + slope * (inStep + i);
      interleaved[2 * i] *= factor;
      interleaved[2 * i + 1] *= factor;
    }
    inStep += count;
    if (inStep == stepSamples) {
      from += slope * stepSamples;
      inStep = 0;
      step++;
    }
    return count;
  }

  /** Moves the gain evenly to that of the step's end. */
  private void startStep(float[] interleaved, int count) {
    double energy = 0;
    for (int i = 0; i < 2 * count; i++) {
      energy += (double) interleaved[i] * interleaved[i];
    }
    average += AVERAGING * (energy / Math.max(1, 2 * count) - average);
    double lowered = average > limit ? Math.sqrt(limit / average) : 1;
    float target = (float) (gain * lowered * ducking[Math.min(step, ducking.length - 1)]);
    slope = (target - from) / stepSamples;
  }
}
