package dev.storygen.it;

import java.nio.ShortBuffer;
import java.util.Random;

/**
 * Speech-like sound: phrases of 1.6 s with syllables that start with a sharp sound, and silence
 * before and after each.
 */
final class SpeechLikeSound {

  /** From the start of a phrase to that of the next, in seconds. */
  private static final double PERIOD = 2;

  private static final double SYLLABLE = 0.25;
  private static final double SHARP = 0.05;
  private static final double PHRASE_START = 0.2;
  private static final double PHRASE_END = 1.8;

  private SpeechLikeSound() {}

  /** Mono 16-bit samples, as all of this class. */
  static ShortBuffer samples(double duration, int sampleRate) {
    return samples(0, duration, sampleRate);
  }

  /** Other phrases: they begin and end at other times. */
  static ShortBuffer otherVoice(double duration, int sampleRate) {
    return samples(0.9, duration, sampleRate);
  }

  /** Digital silence. */
  static ShortBuffer silence(double duration, int sampleRate) {
    return ShortBuffer.allocate((int) Math.round(duration * sampleRate));
  }

  /** Silence and then the speech-like sound, together as long as the duration. */
  static ShortBuffer late(double delay, double duration, int sampleRate) {
    return silence(duration, sampleRate)
        .put((int) Math.round(delay * sampleRate), samples(duration - delay, sampleRate).array());
  }

  /**
   * The sound from a time on.
   *
   * @param start in seconds
   */
  static ShortBuffer samples(double start, double duration, int sampleRate) {
    ShortBuffer samples = ShortBuffer.allocate((int) Math.round(duration * sampleRate));
    Random random = new Random(1);
    while (samples.hasRemaining()) {
      double seconds = start + (double) samples.position() / sampleRate;
      double amplitude = amplitude(seconds, random.nextDouble() - 0.5);
      samples.put((short) Math.round(amplitude * Short.MAX_VALUE));
    }
    return samples.flip();
  }

  private static double amplitude(double seconds, double noise) {
    double inPeriod = seconds % PERIOD;
    if (inPeriod < PHRASE_START || inPeriod >= PHRASE_END) {
      return 0;
    }
    double syllables = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * seconds);
    double pitch = Math.sin(2 * Math.PI * 160 * seconds) + Math.sin(2 * Math.PI * 480 * seconds);
    double sharp = seconds % SYLLABLE < SHARP ? 0.3 * noise : 0;
    return 0.2 * syllables * pitch + sharp;
  }
}
