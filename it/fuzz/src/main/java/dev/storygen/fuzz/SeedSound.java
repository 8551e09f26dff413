package dev.storygen.fuzz;

import java.nio.ShortBuffer;
import java.util.Random;

/** Sound with the rhythm of speech: phrases of 1.6 s with a short pause before and after each. */
final class SeedSound {

  /** Supported by every encoder, Opus included. */
  static final int SAMPLE_RATE = 24_000;

  private static final double PERIOD = 2;
  private static final double PAUSE = 0.2;

  private SeedSound() {}

  /** Mono samples. */
  static ShortBuffer samples(double seconds) {
    ShortBuffer samples = ShortBuffer.allocate((int) Math.round(seconds * SAMPLE_RATE));
    Random random = new Random(1);
    while (samples.hasRemaining()) {
      double time = (double) samples.position() / SAMPLE_RATE;
      samples.put((short) Math.round(amplitude(time, random.nextDouble() - 0.5) * Short.MAX_VALUE));
    }
    return samples.flip();
  }

  private static double amplitude(double time, double noise) {
    double inPhrase = time % PERIOD;
    if (inPhrase < PAUSE || inPhrase >= PERIOD - PAUSE) {
      return 0;
    }
    double syllables = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * time);
    double pitch = Math.sin(2 * Math.PI * 160 * time) + Math.sin(2 * Math.PI * 480 * time);
    double consonant = time % 0.25 < 0.05 ? 0.3 * noise : 0;
    return 0.2 * syllables * pitch + consonant;
  }
}
