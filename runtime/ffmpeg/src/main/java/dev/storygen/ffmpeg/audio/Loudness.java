package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import dev.storygen.ffmpeg.decode.FloatSampleBuffer;
import dev.storygen.ffmpeg.decode.FrameSink;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The loudness of a recording.
 *
 * @param integrated integrated loudness in LUFS, gated as in ITU-R BS.1770-4; -70 if no block
 *     passes the gate
 * @param truePeak dBTP, of the four times oversampled signal
 * @param waveform peaks, silences and duration
 */
record Loudness(double integrated, double truePeak, Waveform waveform) {

  /** The threshold of the absolute gate. The meter reports it if no block is louder. */
  private static final double ABSOLUTE_GATE_LUFS = -70;

  private static final String METER = "ebur128@meter";

  /** Measures integrated loudness only; measuring true peaks takes five times as long. */
  static final String INTEGRATED_FILTER = METER + "=framelog=quiet";

  static final String PEAK_FILTER = INTEGRATED_FILTER + ":peak=true";

  /** The integrated loudness in LUFS that {@link #INTEGRATED_FILTER} measured in a graph. */
  static double readIntegrated(AudioFilterGraph filters) throws IOException {
    return filters.readMeasurement(METER, "integrated");
  }

  /** The true peak in dBTP that {@link #PEAK_FILTER} measured in a graph. */
  static double readTruePeak(AudioFilterGraph filters) throws IOException {
    return filters.readMeasurement(METER, "true_peak");
  }

  /**
   * Whether a loudness in LUFS is a measurement: the meter reports -70 if no block passes the gate.
   */
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
            float[][] mono = {floats.copyFrom(frame)};
            levels.accept(mono, frame.nb_samples(), sampleRate);
            meter.filter(frame, count);
          };
      decoder.decodeAll(meterFrame);
      meter.filter(null, count);
      return new Loudness(
          readIntegrated(meter),
          readTruePeak(meter),
          levels.finish(samples[0] / (double) sampleRate));
    }
  }
}
