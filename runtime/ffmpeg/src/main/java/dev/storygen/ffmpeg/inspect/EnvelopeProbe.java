package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.media.Envelope;
import java.util.Arrays;

/**
 * Measures the level of each step of time. Steps are counted in samples, so that they keep their
 * place where the sample rate is no multiple of the steps per second.
 */
final class EnvelopeProbe implements AudioProbe<Envelope> {

  private static final int STEPS_PER_SECOND = 100;

  private float[] levels = new float[4096];
  private int steps;
  private int firstStep;
  private long frames;
  private int rate;
  private int channels;
  private double energy;
  private int framesInStep;

  @Override
  public void accept(AudioBlock block) {
    if (block.sampleRate() != rate || block.channels() != channels) {
      endStep();
      firstStep = steps;
      frames = 0;
      rate = block.sampleRate();
      channels = block.channels();
    }
    float[] samples = block.samples();
    int at = 0;
    for (int frame = 0; frame < block.frames(); frame++) {
      for (int channel = 0; channel < channels; channel++, at++) {
        energy += (double) samples[at] * samples[at];
      }
      frames++;
      framesInStep++;
      if (frames * STEPS_PER_SECOND >= (long) (steps - firstStep + 1) * rate) {
        endStep();
      }
    }
  }

  private void endStep() {
    if (framesInStep == 0) {
      return;
    }
    if (steps == levels.length) {
      levels = Arrays.copyOf(levels, steps * 2);
    }
    float level = (float) Math.sqrt(energy / ((double) framesInStep * channels));
    levels[steps++] = Float.isFinite(level) ? level : 0;
    energy = 0;
    framesInStep = 0;
  }

  @Override
  public Envelope finish(AudioDecoder decoded) {
    endStep();
    return new Envelope(Arrays.copyOf(levels, steps));
  }
}
