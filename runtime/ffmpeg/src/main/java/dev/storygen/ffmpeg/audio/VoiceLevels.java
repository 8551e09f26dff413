package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import dev.storygen.ffmpeg.decode.FloatSampleBuffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the mix needs to know of a voice.
 *
 * @param power mean square of each step of {@link Ducking}
 * @param samples at the sample rate of the mix
 * @param loudness integrated loudness in LUFS
 */
record VoiceLevels(float[] power, long samples, double loudness) {

  static VoiceLevels measure(Path voice, int sampleRate) throws IOException {
    Steps steps = new Steps(sampleRate / Ducking.STEPS_PER_SECOND);
    FloatSampleBuffer floats = new FloatSampleBuffer();
    try (MonoDecoder decoder = MonoDecoder.open(voice, AV_SAMPLE_FMT_FLT, sampleRate);
        AudioFilterGraph meter = AudioFilterGraph.open(Loudness.INTEGRATED_FILTER, sampleRate)) {
      decoder.decodeAll(
          frame -> {
            steps.accept(floats.copyFrom(frame), frame.nb_samples());
            meter.filter(frame, measured -> {});
          });
      meter.filter(null, measured -> {});
      return new VoiceLevels(steps.finish(), steps.samples, Loudness.readIntegrated(meter));
    }
  }

  private static final class Steps {

    private final int length;
    private float[] power = new float[8192];
    private int count;
    private double energy;
    private int filled;
    private long samples;

    Steps(int length) {
      this.length = length;
    }

    void accept(float[] mono, int frames) {
      samples += frames;
      for (int i = 0; i < frames; i++) {
        energy += (double) mono[i] * mono[i];
        if (++filled == length) {
          end();
        }
      }
    }

    private void end() {
      power = count < power.length ? power : Arrays.copyOf(power, 2 * count);
      power[count++] = (float) (energy / filled);
      energy = 0;
      filled = 0;
    }

    float[] finish() {
      if (filled > 0) {
        end();
      }
      return Arrays.copyOf(power, count);
    }
  }
}
