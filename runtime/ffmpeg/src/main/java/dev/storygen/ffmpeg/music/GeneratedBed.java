package dev.storygen.ffmpeg.music;

import dev.storygen.ffmpeg.music.Composition.Chord;
import dev.storygen.ffmpeg.music.Composition.Pluck;
import dev.storygen.model.Mood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Music in the mood of a story: slow chords, a bass and plucked notes in a room. The same mood and
 * seed give the same samples. Memory use does not depend on how much is read.
 */
public final class GeneratedBed implements Bed {

  /** Samples after which gains are computed anew and notes may start: 1.5 ms. */
  private static final int STEP = 64;

  /** Cents between the two strings of a chord's tone, by which the chord lives. */
  private static final double DETUNING = 5;

  private static final double ROOM = 0.3;

  private final Composition composition;
  private final Style style;
  private final int sampleRate;
  private final int chordSamples;
  private final List<Tone> tones = new ArrayList<>();
  private final Reverb[] rooms;
  private final float[] filtered = new float[4];
  private final float smoothing;
  private final float[] step = new float[2 * STEP];
  private int stepAt = STEP;
  private long position;

  /**
   * @param seed the name of a story
   */
  public GeneratedBed(Mood mood, String seed, int sampleRate) {
    this.style = Style.of(mood);
    this.composition = Composition.of(mood, seed(mood, seed));
    this.sampleRate = sampleRate;
    this.chordSamples = samples(style.chordSeconds()) / STEP * STEP;
    this.rooms = new Reverb[] {new Reverb(sampleRate, 0), new Reverb(sampleRate, 23)};
    this.smoothing = (float) (1 - StrictMath.exp(-2 * Math.PI * style.cutoff() / sampleRate));
  }

  private static long seed(Mood mood, String seed) {
    long hash = mood.ordinal();
    for (int i = 0; i < seed.length(); i++) {
      hash = hash * 1_099_511_628_211L + seed.charAt(i); // the factor of the FNV-1 hash
    }
    return hash;
  }

  @Override
  public void read(float[] interleaved, int frames) {
    for (int i = 0; i < frames; i++) {
      if (stepAt == STEP) {
        renderStep();
      }
      interleaved[2 * i] = step[2 * stepAt];
      interleaved[2 * i + 1] = step[2 * stepAt + 1];
      stepAt++;
    }
  }

  private void renderStep() {
    startNotes();
    Arrays.fill(step, 0);
    tones.removeIf(tone -> !tone.add(step, 0, STEP));
    for (int i = 0; i < STEP; i++) {
      for (int channel = 0; channel < 2; channel++) {
        float dry = lowPass(step[2 * i + channel], channel);
        step[2 * i + channel] = (float) (dry + ROOM * rooms[channel].next(dry));
      }
    }
    position += STEP;
    stepAt = 0;
  }

  /** Two poles: 12 dB an octave. */
  private float lowPass(float sample, int channel) {
    filtered[channel] += smoothing * (sample - filtered[channel]);
    filtered[2 + channel] += smoothing * (filtered[channel] - filtered[2 + channel]);
    return filtered[2 + channel];
  }

  private void startNotes() {
    Chord chord = composition.chord(position / chordSamples);
    long into = position % chordSamples;
    if (into == 0) {
      chord.notes().forEach(this::startPad);
      startBass(chord.bass());
    }
    for (Pluck pluck : chord.plucks()) {
      long start = Math.round(pluck.start() * chordSamples);
      if (start >= into && start < into + STEP) {
        startPluck(pluck);
      }
    }
  }

  private void startPad(double frequency) {
    double seconds = style.chordSeconds();
    int attack = samples(Math.min(1.8, 0.4 * seconds));
    int release = samples(Math.min(2.4, 0.5 * seconds));
    ToneShape shape =
        new ToneShape(0.2 / Math.sqrt(style.tones()), attack, 0, chordSamples, release);
    double detuned = StrictMath.pow(2, DETUNING / 1200 / 2);
    tones.add(new Tone(Tone.PAD, frequency / detuned, sampleRate, 1, 0.4, shape));
    tones.add(new Tone(Tone.PAD, frequency * detuned, sampleRate, 0.4, 1, shape));
  }

  private void startBass(double frequency) {
    ToneShape shape = new ToneShape(0.12, samples(0.5), 3 * chordSamples, chordSamples, samples(1));
    tones.add(new Tone(Tone.BASS, frequency, sampleRate, 0.7, 0.7, shape));
  }

  private void startPluck(Pluck pluck) {
    int decay = samples(style.decay());
    ToneShape shape =
        new ToneShape(
            0.16 * style.pluck() * pluck.level(), samples(0.006), decay, 3 * decay, decay);
    double left = Math.sqrt(1 - pluck.pan());
    double right = Math.sqrt(pluck.pan());
    tones.add(new Tone(Tone.PLUCK, pluck.frequency(), sampleRate, left, right, shape));
  }

  private int samples(double seconds) {
    return (int) Math.round(seconds * sampleRate);
  }
}
