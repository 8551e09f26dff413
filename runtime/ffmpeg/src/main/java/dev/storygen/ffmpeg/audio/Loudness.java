package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import dev.storygen.ffmpeg.decode.FloatSampleBuffer;
import dev.storygen.ffmpeg.decode.FrameSink;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How loud something is.
 *
 * @param integrated LUFS, as ITU-R BS.1770-4 gates it; -70 where nothing passes the gate
 * @param truePeak dBTP, of the four times oversampled signal
 * @param duration seconds
 */
record Loudness(double integrated, double truePeak, Waveform waveform) {

  /** The gate's threshold: less is not measured. */
  private static final double ABSOLUTE_GATE_LUFS = -70;

  private static final String METER = "ebur128@meter";

  /** Measures the integrated loudness alone: looking for peaks takes five times as long. */
  static final String INTEGRATED_FILTER = METER + "=framelog=quiet";

  private static final String PEAK_FILTER = INTEGRATED_FILTER + ":peak=true";

  /**
   * The integrated loudness by {@link #INTEGRATED_FILTER} at the end of filters that have run, in
   * LUFS.
   */
  static double readIntegrated(AudioFilterGraph filters) throws IOException {
    return filters.readMeasurement(METER, "integrated");
  }

  /** Whether a loudness in LUFS is one: where nothing passes the gate, the meter says -70. */
  static boolean isMeasured(double integrated) {
    return integrated > ABSOLUTE_GATE_LUFS;
  }

  /** Decodes a file and measures it. */
  static Loudness measure(Path audio, int sampleRate) throws IOException {
    long[] samples = new long[1];
    LevelMeter levels = new LevelMeter(SilenceThreshold.DEFAULT);
    FloatSampleBuffer floats = new FloatSampleBuffer();
    try (MonoDecoder decoder = MonoDecoder.open(audio, AV_SAMPLE_FMT_FLT, sampleRate);
        AudioFilterGraph meter = AudioFilterGraph.open(PEAK_FILTER, sampleRate)) {
      FrameSink count = frame -> samples[0] += frame.nb_samples();
      FrameSink meterFrame =
          frame -> {
            levels.accept(floats.copyFrom(frame), frame.nb_samples(), sampleRate, 1);
            meter.filter(frame, count);
          };
      decoder.decodeAll(meterFrame);
      meter.filter(null, count);
      return new Loudness(
          readIntegrated(meter),
          meter.readMeasurement(METER, "true_peak"),
          levels.finish(samples[0] / (double) sampleRate));
    }
  }
}
