package dev.storygen.ffmpeg.inspect;

import java.util.function.DoubleUnaryOperator;

/** Feeds signals to audio probes, in blocks as decoders make them. */
final class Signal {

  private static final int BLOCK = 1152;

  private final AudioProbe<?> probe;
  private final int rate;
  private long done;

  Signal(AudioProbe<?> probe, int rate) {
    this.probe = probe;
    this.rate = rate;
  }

  /** A sine of 1 kHz. */
  static DoubleUnaryOperator tone(double dbfs) {
    return tone(1000, dbfs);
  }

  static DoubleUnaryOperator tone(double hertz, double dbfs) {
    return t -> amplitude(dbfs) * Math.sin(2 * Math.PI * hertz * t);
  }

  static double amplitude(double dbfs) {
    return Math.pow(10, dbfs / 20);
  }

  /** Adds a stretch with one wave a channel; time goes on from the last stretch. */
  Signal add(double seconds, DoubleUnaryOperator... channels) {
    long end = done + Math.round(seconds * rate);
    while (done < end) {
      int frames = (int) Math.min(BLOCK, end - done);
      float[][] planes = new float[channels.length][frames];
      for (int channel = 0; channel < channels.length; channel++) {
        for (int i = 0; i < frames; i++) {
          double time = (done + i) / (double) rate;
          planes[channel][i] = (float) channels[channel].applyAsDouble(time);
        }
      }
      probe.accept(new AudioBlock(planes, frames, rate));
      done += frames;
    }
    return this;
  }

  /** Adds a stretch with the same wave in two channels. */
  Signal stereo(double seconds, DoubleUnaryOperator wave) {
    return add(seconds, wave, wave);
  }
}
