package dev.storygen.ffmpeg.music;

import dev.storygen.model.Mood;

/**
 * How music of a mood is made. The progressions are common ones of the theory of harmony, such as
 * I-V-vi-IV; numbers are steps of the scale from 0.
 *
 * @param scale semitones above the key note
 * @param progressions four chords each, by the step of their root
 * @param chordSeconds how long a chord sounds
 * @param tones of a chord: 3 for a triad, 4 with the seventh
 * @param density share of the eighths that are plucked, 0 to 1
 * @param pluck level of the plucked notes, relative to the chords
 * @param decay seconds in which a plucked note falls to a third
 * @param register MIDI number around which the chords lie
 * @param cutoff of the low-pass, in Hz
 */
record Style(
    int[] scale,
    int[][] progressions,
    double chordSeconds,
    int tones,
    double density,
    double pluck,
    double decay,
    int register,
    double cutoff) {

  private static final int[] MAJOR = {0, 2, 4, 5, 7, 9, 11};
  private static final int[] LYDIAN = {0, 2, 4, 6, 7, 9, 11};
  private static final int[] MIXOLYDIAN = {0, 2, 4, 5, 7, 9, 10};
  private static final int[] DORIAN = {0, 2, 3, 5, 7, 9, 10};
  private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 10};
  private static final int[] PHRYGIAN = {0, 1, 3, 5, 7, 8, 10};

  static Style of(Mood mood) {
    return switch (mood) {
      case CALM ->
          new Style(MAJOR, steps("0453 0304 0534 3041"), 5.6, 4, 0.38, 0.55, 0.9, 60, 2200);
      case HOPEFUL ->
          new Style(MAJOR, steps("3045 0433 0453 5304"), 4.2, 4, 0.62, 0.7, 0.7, 62, 3000);
      case TENDER -> new Style(MAJOR, steps("0230 3425 0513 0334"), 5, 4, 0.45, 0.6, 1, 61, 2400);
      case FUNNY ->
          new Style(MIXOLYDIAN, steps("0514 0304 0633 0340"), 2.8, 3, 0.72, 1, 0.28, 64, 3600);
      case SAD -> new Style(MINOR, steps("0526 0354 0655 5260"), 6, 4, 0.32, 0.55, 1.1, 58, 1800);
      case MYSTERIOUS ->
          new Style(DORIAN, steps("0306 0103 0603 0363"), 5.8, 4, 0.34, 0.6, 1.2, 58, 1900);
      case TENSE -> new Style(MINOR, steps("0005 0654 0050 0535"), 4.6, 3, 0.6, 0.5, 0.3, 55, 1600);
      case DARK ->
          new Style(PHRYGIAN, steps("0105 0160 0510 0015"), 7, 3, 0.16, 0.45, 1.4, 52, 1200);
      case WONDROUS ->
          new Style(LYDIAN, steps("0140 0510 0412 0154"), 5.4, 4, 0.5, 0.6, 1, 63, 2800);
    };
  }

  /** Progressions, each a word of digits. */
  private static int[][] steps(String progressions) {
    String[] words = progressions.split(" ");
    int[][] steps = new int[words.length][];
    for (int i = 0; i < words.length; i++) {
      steps[i] = words[i].chars().map(digit -> digit - '0').toArray();
    }
    return steps;
  }

  /** The semitones above the key note of a step, which may lie above the octave. */
  int semitones(int step) {
    return scale[step % scale.length] + 12 * (step / scale.length);
  }
}
