package dev.storygen.piper;

import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The sound of some words.
 *
 * @param pcm 16-bit little-endian samples
 * @param start seconds of silence before the sound
 * @param end seconds until the sound ends
 */
record SpokenChunk(byte[] pcm, double start, double end) {

  /** Share of the peak below which the ends are silent: -40 dB. */
  private static final double QUIET = 0.01;

  /** The lowest peak that is amplified to full scale, as Piper does. */
  private static final double LOWEST_PEAK = 0.01;

  static SpokenChunk of(float[] samples, int sampleRate) {
    float peak = 0;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    double gain = Short.MAX_VALUE / Math.max(LOWEST_PEAK, peak);
    byte[] pcm = new byte[2 * samples.length];
    int first = samples.length;
    int last = 0;
    for (int i = 0; i < samples.length; i++) {
      short sample = (short) Math.round(samples[i] * gain);
      pcm[2 * i] = (byte) sample;
      pcm[2 * i + 1] = (byte) (sample >> 8);
      if (Math.abs(samples[i]) > QUIET * peak) {
        first = Math.min(first, i);
        last = i + 1;
      }
    }
    double rate = sampleRate;
    return new SpokenChunk(pcm, Math.min(first, last) / rate, last / rate);
  }

  /**
   * The words with their times, which are not measured.
   *
   * @param weights how long each word takes relative to the others
   * @param offset seconds before this sound
   */
  List<Word> timed(List<String> words, double[] weights, double offset) {
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    List<Word> timed = new ArrayList<>();
    double from = 0;
    for (int i = 0; i < words.size(); i++) {
      double to = from + weights[i];
      timed.add(
          new Word(
              words.get(i), offset + at(from / all), offset + at(Math.min(1, to / all)), false));
      from = to;
    }
    return timed;
  }

  private double at(double share) {
    return start + share * (end - start);
  }
}
