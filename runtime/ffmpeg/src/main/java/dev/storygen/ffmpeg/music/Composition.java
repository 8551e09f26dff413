package dev.storygen.ffmpeg.music;

import dev.storygen.model.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A piece that repeats after {@link #CHORDS} chords. The same seed gives the same piece. */
final class Composition {

  /** Two progressions, each twice: more than a minute in most moods. */
  static final int CHORDS = 16;

  /** Places of a chord at which a note may be plucked. */
  private static final int EIGHTHS = 8;

  /** Concert pitch: 440 Hz, MIDI number 69 (ISO 16). */
  private static final int CONCERT_PITCH = 69;

  /**
   * A chord with what is plucked over it.
   *
   * @param notes frequencies in Hz
   * @param bass frequency in Hz
   */
  record Chord(List<Double> notes, double bass, List<Pluck> plucks) {}

  /**
   * A plucked note.
   *
   * @param start share of the chord's duration
   * @param frequency in Hz
   * @param level 0 to 1
   * @param pan 0 for left to 1 for right
   */
  record Pluck(double start, double frequency, double level, double pan) {}

  private final Style style;
  private final List<Chord> chords = new ArrayList<>();

  private Composition(Style style) {
    this.style = style;
  }

  static Composition of(Mood mood, long seed) {
    Composition composition = new Composition(Style.of(mood));
    composition.compose(new Random(seed));
    return composition;
  }

  /** A chord by its number from 0, however far. */
  Chord chord(long number) {
    return chords.get((int) (number % CHORDS));
  }

  private void compose(Random random) {
    int key = random.nextInt(7) - 3;
    int first = random.nextInt(style.progressions().length);
    int others = style.progressions().length - 1;
    int second = (first + 1 + random.nextInt(others)) % style.progressions().length;
    int[] motif = motif(random);
    int[] answer = motif(random);
    for (int i = 0; i < CHORDS; i++) {
      int[] progression = style.progressions()[i % 8 < 4 ? first : second];
      chords.add(chord(key, progression[i % 4], i % 4 == 2 ? answer : motif, random));
    }
  }

  /** Which tone of a chord is plucked at each eighth; -1 for none. */
  private int[] motif(Random random) {
    int[] motif = new int[EIGHTHS];
    for (int i = 0; i < EIGHTHS; i++) {
      // The beats are plucked more often than what lies between them.
      double share = style.density() * (i % 2 == 0 ? 1.25 : 0.75);
      motif[i] = random.nextDouble() < share ? random.nextInt(style.tones()) : -1;
    }
    return motif;
  }

  private Chord chord(int key, int root, int[] motif, Random random) {
    List<Integer> tones = new ArrayList<>();
    for (int i = 0; i < style.tones(); i++) {
      tones.add(key + style.semitones(root + 2 * i));
    }
    int register = style.register();
    List<Double> notes = tones.stream().map(tone -> frequency(placed(tone, register - 6))).toList();
    List<Pluck> plucks = new ArrayList<>();
    for (int i = 0; i < EIGHTHS; i++) {
      // Small variations keep the repetition alive.
      boolean played = motif[i] >= 0 && random.nextDouble() < 0.85;
      double level = 0.55 + 0.45 * random.nextDouble();
      double pan = 0.25 + 0.5 * random.nextDouble();
      if (played) {
        int pitch = placed(tones.get(motif[i]), register + 6);
        plucks.add(new Pluck(i / (double) EIGHTHS, frequency(pitch), level, pan));
      }
    }
    return new Chord(notes, frequency(placed(tones.get(0), 36)), plucks);
  }

  /** The tone in the octave from a MIDI number on: chords then change by small steps. */
  private static int placed(int tone, int lowest) {
    return lowest + Math.floorMod(tone - lowest, 12);
  }

  private static double frequency(int midi) {
    return 440 * StrictMath.pow(2, (midi - CONCERT_PITCH) / 12.0);
  }
}
