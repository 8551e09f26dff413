package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import dev.storygen.ffmpeg.decode.FloatSampleBuffer;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.TimeSpan;
import dev.storygen.provider.AudioTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * The range of a recording between leading and trailing silence, and the padding around it.
 *
 * @param start first sample, at the target's sample rate
 * @param end sample after the last
 * @param fade length of the fade at each end, in samples
 * @param paddingBefore silence before the range, in samples
 * @param paddingAfter silence after the range, in samples
 * @param peak the largest sample, in dBFS
 */
record TrimRange(long start, long end, int fade, int paddingBefore, int paddingAfter, double peak) {

  /**
   * Seconds kept and faded on each side. A cut at the threshold itself would remove the quiet onset
   * of a sound such as "f".
   */
  private static final double FADE_SECONDS = 0.01;

  /**
   * Seconds of the recording kept before the first and after the last word: the breath, the decay,
   * and the error of an aligner (95 % of its times are within 0.05 s). The noise of a voice that
   * does not end with its last word is louder than many a threshold.
   */
  private static final double WORD_MARGIN = 0.1;

  /**
   * Finds the first and the last sample that reaches the target's silence threshold, but not
   * farther from the words than {@link #WORD_MARGIN}.
   *
   * @param words from the start of the first word to the end of the last, if known
   * @throws UnreadableMediaException if no sample reaches the threshold, or nothing decodes
   */
  static TrimRange find(Path audio, AudioTarget target, Optional<TimeSpan> words)
      throws IOException {
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
    TrimRange loud = scanner.toRange(target);
    return words.map(span -> loud.around(span, target)).orElse(loud);
  }

  /** Limits the range to the words. The padding starts and ends at the words. */
  private TrimRange around(TimeSpan words, AudioTarget target) {
    long firstWord = Math.round(words.start() * target.sampleRate());
    long lastWord = Math.round(words.end() * target.sampleRate());
    long margin = Math.round(WORD_MARGIN * target.sampleRate());
    long from = Math.max(start, firstWord - margin);
    long to = Math.min(end, lastWord + margin);
    if (from >= to) {
      return this; // the times belong to other audio
    }
    return new TrimRange(
        from,
        to,
        (int) Math.min(fade, (to - from) / 2),
        (int) Math.max(0, paddingBefore - Math.max(0, firstWord - from)),
        (int) Math.max(0, paddingAfter - Math.max(0, to - lastWord)),
        peak);
  }

  long sampleCount() {
    return end - start;
  }

  /** FFmpeg filters that trim a recording to this range, fade both ends and pad it. */
  String filterChain() {
    return String.format(
        Locale.ROOT,
        "atrim=start_sample=%d:end_sample=%d,asetpts=N/SR/TB,afade=t=in:ss=0:ns=%d,"
            + "afade=t=out:ss=%d:ns=%d,adelay=delays=%dS:all=1,apad=pad_len=%d",
        start,
        end,
        fade,
        sampleCount() - fade,
        fade,
        paddingBefore,
        paddingAfter);
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

    TrimRange toRange(AudioTarget target) {
      int margin = (int) (target.sampleRate() * FADE_SECONDS);
      int padding = (int) Math.round(target.padding() * target.sampleRate());
      long start = Math.max(0, first - margin);
      long end = Math.min(position, last + 1 + margin);
      int fade = (int) Math.min(margin, (end - start) / 2);
      return new TrimRange(start, end, fade, padding, padding, 20 * Math.log10(peak));
    }
  }
}
