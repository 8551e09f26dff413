package dev.storygen.ffmpeg.inspect;

import dev.storygen.media.Loudness;

/** Levels relative to full scale. */
final class Decibels {

  private Decibels() {}

  /** The level of an amplitude, at least {@link Loudness#NO_SIGNAL}. */
  static double ofAmplitude(double amplitude) {
    return ofPower(amplitude * amplitude);
  }

  /** The level of a mean square, at least {@link Loudness#NO_SIGNAL}. */
  static double ofPower(double power) {
    double level = 10 * Math.log10(power);
    return level > Loudness.NO_SIGNAL ? level : Loudness.NO_SIGNAL;
  }
}
