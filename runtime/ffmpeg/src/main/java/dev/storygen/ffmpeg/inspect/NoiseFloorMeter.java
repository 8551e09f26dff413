package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.Samples;
import dev.storygen.media.Loudness;

/**
 * The level of the quietest 20 ms between sounds: what is heard in a pause. Silence before the
 * first and after the last sound does not count, since it was added later.
 */
final class NoiseFloorMeter {

  private static final int WINDOWS_PER_SECOND = 50;

  /** -40 dBFS, the level of soft speech. */
  private static final double SOUND_POWER = 1e-4;

  private double energy;
  private int frames;
  private boolean heard;
  private double quietest = Double.POSITIVE_INFINITY;
  private double pause = Double.POSITIVE_INFINITY;
  private double floor = Double.POSITIVE_INFINITY;

  void accept(AudioBlock block) {
    int window = Math.max(1, block.sampleRate() / WINDOWS_PER_SECOND);
    for (int done = 0; done < block.frames(); ) {
      int count = Math.max(1, Math.min(window - frames, block.frames() - done));
      for (int channel = 0; channel < block.channels(); channel++) {
        energy += Samples.energy(block.planes()[channel], done, done + count) / block.channels();
      }
      frames += count;
      done += count;
      if (frames >= window) {
        endWindow();
      }
    }
  }

  private void endWindow() {
    double power = energy / frames;
    quietest = Math.min(quietest, power);
    if (power < SOUND_POWER) {
      pause = Math.min(pause, power);
    } else {
      floor = heard ? Math.min(floor, pause) : floor;
      pause = Double.POSITIVE_INFINITY;
      heard = true;
    }
    energy = 0;
    frames = 0;
  }

  /** The level in dBFS; that of the quietest window where there is no pause. */
  double level() {
    double power = Double.isFinite(floor) ? floor : quietest;
    return Double.isFinite(power) ? Decibels.ofPower(power) : Loudness.NO_SIGNAL;
  }
}
