package dev.storygen.check;

import dev.storygen.media.Envelope;
import java.util.Arrays;
import java.util.Random;

/** Envelopes of sounds. */
public final class Sounds {

  private static final int STEPS = (int) Math.round(1 / Envelope.STEP);

  private Sounds() {}

  /** Syllables of 0.2 to 0.3 s and of different levels, without pauses. */
  public static Envelope speech(double seconds) {
    return speech(seconds, 1);
  }

  /** Another voice for each seed. */
  public static Envelope speech(double seconds, long seed) {
    Random random = new Random(seed);
    float[] levels = new float[steps(seconds)];
    int at = 0;
    while (at < levels.length) {
      int length = 20 + random.nextInt(11);
      double loud = 0.05 + 0.25 * random.nextDouble();
      for (int i = 0; i < length && at < levels.length; i++, at++) {
        levels[at] = (float) (0.005 + loud * Math.pow(Math.sin(Math.PI * i / length), 2));
      }
    }
    return new Envelope(levels);
  }

  public static Envelope tone(double seconds) {
    return noise(seconds, 0.1f);
  }

  public static Envelope silence(double seconds) {
    return noise(seconds, 0);
  }

  /** An even sound. */
  public static Envelope noise(double seconds, float level) {
    float[] levels = new float[steps(seconds)];
    Arrays.fill(levels, level);
    return new Envelope(levels);
  }

  public static Envelope then(Envelope one, Envelope other) {
    float[] levels = Arrays.copyOf(one.levels(), one.length() + other.length());
    System.arraycopy(other.levels(), 0, levels, one.length(), other.length());
    return new Envelope(levels);
  }

  /** Without the seconds from {@code from} to {@code to}. */
  public static Envelope cut(Envelope sound, double from, double to) {
    float[] end = Arrays.copyOfRange(sound.levels(), steps(to), sound.length());
    return then(new Envelope(Arrays.copyOf(sound.levels(), steps(from))), new Envelope(end));
  }

  /** With another sound below it. */
  public static Envelope mixed(Envelope sound, float other) {
    float[] levels = sound.levels().clone();
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (float) Math.sqrt(levels[i] * levels[i] + other * other);
    }
    return new Envelope(levels);
  }

  public static Envelope louder(Envelope sound, float factor) {
    float[] levels = sound.levels().clone();
    for (int i = 0; i < levels.length; i++) {
      levels[i] *= factor;
    }
    return new Envelope(levels);
  }

  private static int steps(double seconds) {
    return (int) Math.round(seconds * STEPS);
  }
}
