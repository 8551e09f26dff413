package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.ffmpeg.decode.FloatSampleBuffer;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.Resampler;
import dev.storygen.ffmpeg.decode.StreamDecoder;
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
  private static final double UNMEASURABLE = -70;

  private static final String METER = "ebur128@meter";

  /** Measures the integrated loudness alone: looking for peaks takes five times as long. */
  static final String FILTER = METER + "=framelog=quiet";

  private static final String PEAK_FILTER = FILTER + ":peak=true";

  /** The integrated loudness by {@link #FILTER} at the end of filters that have run, in LUFS. */
  static double integrated(AudioFilterGraph filters) throws IOException {
    return filters.measured(METER, "integrated");
  }

  /** Whether a loudness in LUFS is one: where nothing passes the gate, the meter says -70. */
  static boolean isMeasured(double integrated) {
    return integrated > UNMEASURABLE;
  }

  /** Decodes a file and measures it. */
  static Loudness of(Path audio, int sampleRate) throws IOException {
    long[] samples = new long[1];
    LevelMeter levels = new LevelMeter();
    FloatSampleBuffer floats = new FloatSampleBuffer();
    try (MediaInput input = MediaInput.open(audio, FfmpegAudioEngineer.PASS_LIMIT);
        Resampler mono = Resampler.toMono(AV_SAMPLE_FMT_FLT, sampleRate);
        AudioFilterGraph meter = AudioFilterGraph.of(PEAK_FILTER, sampleRate)) {
      StreamDecoder.FrameSink count = frame -> samples[0] += frame.nb_samples();
      StreamDecoder.FrameSink listener =
          frame -> {
            levels.accept(floats.of(frame), frame.nb_samples(), sampleRate, 1);
            meter.filter(frame, count);
          };
      AudioDecoder.run(input, frame -> mono.convert(frame, listener));
      mono.convert(null, listener);
      meter.filter(null, count);
      return new Loudness(
          integrated(meter),
          meter.measured(METER, "true_peak"),
          levels.finish(samples[0] / (double) sampleRate));
    }
  }
}
