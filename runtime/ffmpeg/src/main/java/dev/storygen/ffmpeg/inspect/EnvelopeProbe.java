package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.ffmpeg.decode.Samples;
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
    for (int done = 0; done < block.frames(); ) {
      int count = (int) Math.min(stepEnd() - frames, block.frames() - done);
      for (float[] plane : block.planes()) {
        energy += Samples.energy(plane, done, done + count);
      }
      done += count;
      frames += count;
      framesInStep += count;
      if (frames == stepEnd()) {
        endStep();
      }
    }
  }

  /** Samples from the start of the section to the end of the current step. */
  private long stepEnd() {
    long end = (steps - firstStep + 1L) * rate;
    return (end + STEPS_PER_SECOND - 1) / STEPS_PER_SECOND;
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
