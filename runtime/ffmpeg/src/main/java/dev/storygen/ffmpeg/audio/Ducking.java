package dev.storygen.ffmpeg.audio;

import java.util.Arrays;

/**
 * The gain of music under a voice, by step of 10 ms: lower while the voice is heard, and faded in
 * and out. It follows the measured levels of the voice, not the times of its words.
 */
final class Ducking {

  static final int STEPS_PER_SECOND = 100;

  /** dB that the music is lower under the voice. */
  static final double DEPTH = 6;

  /** dB below the loudest level from which the voice counts as heard, and fully as heard. */
  private static final double HEARD = 32;

  private static final double FULL = 20;

  /** Steps that the music is lowered before the voice, and stays low after it: between words. */
  private static final int AHEAD = 20;

  private static final int HOLD = 45;

  /** Share of the way to the new gain in a step: time constants of 0.08 s and 0.4 s. */
  private static final double ATTACK = 1 - Math.exp(-1 / 8.0);

  private static final double RELEASE = 1 - Math.exp(-1 / 40.0);

  private static final double FADE_IN_SECONDS = 1.5;
  private static final double FADE_OUT_SECONDS = 2.5;

  /** A fade takes no more than this share of the story. */
  private static final double FADE_SHARE = 0.25;

  private Ducking() {}

  /**
   * The gains.
   *
   * @param power of the voice by step, as mean square
   */
  static float[] gains(float[] power) {
    float[] gains = smoothed(held(activity(power)));
    for (int i = 0; i < gains.length; i++) {
      gains[i] = (float) (Math.pow(10, -DEPTH * gains[i] / 20) * fade(i, gains.length));
    }
    return gains;
  }

  /** 0 for no voice to 1. */
  private static float[] activity(float[] power) {
    double loudest = 0;
    for (float value : power) {
      loudest = Math.max(loudest, value);
    }
    float[] activity = new float[power.length];
    for (int i = 0; i < power.length; i++) {
      double below = 10 * Math.log10(Math.max(1e-12, loudest) / Math.max(1e-12, power[i]));
      activity[i] = (float) Math.max(0, Math.min(1, (HEARD - below) / (HEARD - FULL)));
    }
    return activity;
  }

  /** The largest activity of the steps around each. */
  private static float[] held(float[] activity) {
    float[] held = new float[activity.length];
    for (int i = 0; i < activity.length; i++) {
      if (activity[i] > 0) {
        int to = Math.min(activity.length, i + HOLD + 1);
        for (int at = Math.max(0, i - AHEAD); at < to; at++) {
          held[at] = Math.max(held[at], activity[i]);
        }
      }
    }
    return held;
  }

  private static float[] smoothed(float[] activity) {
    float[] smoothed = Arrays.copyOf(activity, activity.length);
    for (int i = 1; i < smoothed.length; i++) {
      double share = smoothed[i] > smoothed[i - 1] ? ATTACK : RELEASE;
      smoothed[i] = (float) (smoothed[i - 1] + share * (smoothed[i] - smoothed[i - 1]));
    }
    return smoothed;
  }

  /** A quarter of a sine at each end. */
  private static double fade(int step, int steps) {
    double longest = FADE_SHARE * steps;
    double in = Math.min(longest, FADE_IN_SECONDS * STEPS_PER_SECOND);
    double out = Math.min(longest, FADE_OUT_SECONDS * STEPS_PER_SECOND);
    double fraction = Math.min(1, Math.min(step / in, (steps - 1 - step) / out));
    return Math.sin(Math.PI / 2 * Math.max(0, fraction));
  }
}
