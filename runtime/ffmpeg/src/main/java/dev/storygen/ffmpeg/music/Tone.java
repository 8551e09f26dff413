package dev.storygen.ffmpeg.music;

/** A sounding note: a wave that is repeated, with a gain that changes over time. */
final class Tone {

  /** Samples of a wave; a power of two. */
  private static final int SIZE = 4096;

  /** Soft strings: the higher harmonics are weak. */
  static final float[] PAD = wave(1, 0.42, 0.2, 0.1, 0.05, 0.025);

  /** A plucked string or bar. */
  static final float[] PLUCK = wave(1, 0.28, 0.1, 0.03);

  static final float[] BASS = wave(1, 0.22, 0.05);

  private final float[] wave;
  private final double step;
  private final double left;
  private final double right;
  private final ToneShape shape;
  private double phase;
  private long position;

  /**
   * @param left gain of the left channel
   * @param right gain of the right channel
   */
  Tone(float[] wave, double frequency, int sampleRate, double left, double right, ToneShape shape) {
    this.wave = wave;
    this.step = frequency * SIZE / sampleRate;
    this.left = left;
    this.right = right;
    this.shape = shape;
  }

  private static float[] wave(double... harmonics) {
    float[] wave = new float[SIZE + 1];
    for (int i = 0; i <= SIZE; i++) {
      double sum = 0;
      for (int h = 0; h < harmonics.length; h++) {
        sum += harmonics[h] * StrictMath.sin(2 * Math.PI * (h + 1) * i / SIZE);
      }
      wave[i] = (float) sum;
    }
    return wave;
  }

  /** Adds the next samples; false once the note has ended. */
  boolean add(float[] interleaved, int from, int frames) {
    double gain = shape.gain(position);
    double slope = (shape.gain(position + frames) - gain) / frames;
    for (int i = from; i < from + frames; i++) {
      int index = (int) phase;
      double sample = wave[index] + (phase - index) * (wave[index + 1] - wave[index]);
      interleaved[2 * i] += (float) (sample * gain * left);
      interleaved[2 * i + 1] += (float) (sample * gain * right);
      gain += slope;
      phase += step;
      phase -= phase >= SIZE ? SIZE : 0;
    }
    position += frames;
    return position < shape.length();
  }
}
