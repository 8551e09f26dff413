package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import dev.storygen.ffmpeg.decode.FloatSampleBuffer;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.provider.AudioTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * The range of a recording between leading and trailing silence.
 *
 * @param start first sample, at the target's sample rate
 * @param end sample after the last
 * @param fade length of the fade at each end, in samples
 * @param peak the largest sample, in dBFS
 */
record TrimRange(long start, long end, int fade, double peak) {

  /**
   * Seconds kept and faded on each side. A cut at the threshold itself would remove the quiet onset
   * of a sound such as "f".
   */
  private static final double FADE_SECONDS = 0.01;

  /**
   * Finds the first and the last sample that reaches the target's silence threshold.
   *
   * @throws UnreadableMediaException if none does, or nothing decodes
   */
  static TrimRange find(Path audio, AudioTarget target) throws IOException {
    ThresholdScanner scanner = new ThresholdScanner(target.silenceThreshold());
    try (MonoDecoder decoder = MonoDecoder.open(audio, AV_SAMPLE_FMT_FLT, target.sampleRate())) {
      decoder.decodeAll(scanner::accept);
    }
    if (scanner.first < 0) {
      throw new UnreadableMediaException(
          String.format(
              Locale.ROOT,
              "%s is silent: no sample of it reaches %.0f dBFS",
              audio.getFileName(),
              target.silenceThreshold()));
    }
    return scanner.toRange((int) (target.sampleRate() * FADE_SECONDS));
  }

  long sampleCount() {
    return end - start;
  }

  /**
   * FFmpeg filters that trim a recording to this range, fade both ends and pad it.
   *
   * @param padding silence at each end, in samples
   */
  String filterChain(int padding) {
    return String.format(
        Locale.ROOT,
        "atrim=start_sample=%d:end_sample=%d,asetpts=N/SR/TB,afade=t=in:ss=0:ns=%d,"
            + "afade=t=out:ss=%d:ns=%d,adelay=delays=%dS:all=1,apad=pad_len=%d",
        start,
        end,
        fade,
        sampleCount() - fade,
        fade,
        padding,
        padding);
  }

  private static final class ThresholdScanner {

    private final float threshold;
    private final FloatSampleBuffer buffer = new FloatSampleBuffer();
    private float peak;
    private long position;
    private long first = -1;
    private long last;

    ThresholdScanner(double thresholdDbfs) {
      this.threshold = (float) Math.pow(10, thresholdDbfs / 20);
    }

    void accept(AVFrame frame) {
      int count = frame.nb_samples();
      float[] samples = buffer.copyFrom(frame);
      for (int i = 0; i < count; i++) {
        float level = Math.abs(samples[i]);
        if (level >= threshold) {
          peak = Math.max(peak, level);
          first = first < 0 ? position + i : first;
          last = position + i;
        }
      }
      position += count;
    }

    TrimRange toRange(int margin) {
      long start = Math.max(0, first - margin);
      long end = Math.min(position, last + 1 + margin);
      int fade = (int) Math.min(margin, (end - start) / 2);
      return new TrimRange(start, end, fade, 20 * Math.log10(peak));
    }
  }
}
