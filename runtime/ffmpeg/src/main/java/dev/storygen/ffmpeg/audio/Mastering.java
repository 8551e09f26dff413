package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import dev.storygen.ffmpeg.decode.FrameSink;
import dev.storygen.ffmpeg.encode.AudioFileWriter;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.TimeSpan;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.MasteredAudio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Masters one recording: trims, pads, amplifies, limits if necessary, encodes, measures the result
 * and corrects the gain. Each pass decodes the original again, so that no recording is held in
 * memory.
 */
final class Mastering {

  private static final Logger LOG = LoggerFactory.getLogger(Mastering.class);

  private static final int MAX_DRY_RUNS = 6;
  private static final int MAX_ENCODE_PASSES = 4;

  /** Smaller than an audible difference and than the tolerance of the checks. */
  private static final double LOUDNESS_TOLERANCE_DB = 0.2;

  /** The encoder raises true peaks by no more than this, as a rule. */
  private static final double CODEC_MARGIN_DB = 0.3;

  /** The true peak of a voice exceeds its largest sample by no more than this. */
  private static final double INTERSAMPLE_MARGIN_DB = 1;

  /**
   * Lower bound of the estimated loudness change per decibel of gain. Below it the limiter removes
   * the added gain, and larger steps only distort.
   */
  private static final double MIN_SLOPE = 0.25;

  /** The lowest limit that {@code alimiter} accepts. */
  private static final double MIN_CEILING_DBFS = -24;

  /**
   * Largest gain reduction by the limiter. A recording with louder clicks stays below the target
   * loudness.
   */
  private static final double MAX_LIMITING_DB = 24;

  private final Path audio;
  private final Path mp3;
  private final AudioTarget target;
  private final TrimRange trim;
  private double gain;
  private double ceiling;
  private boolean limited;
  private double lastGainStep;
  private double lastLoudness;

  private Mastering(Path audio, Path mp3, AudioTarget target, TrimRange trim) {
    this.audio = audio;
    this.mp3 = mp3;
    this.target = target;
    this.trim = trim;
    this.ceiling = target.truePeak() - CODEC_MARGIN_DB;
  }

  /** See {@link dev.storygen.provider.AudioProcessor#master}. */
  static MasteredAudio master(Path audio, Path mp3, AudioTarget target, Optional<TimeSpan> words)
      throws IOException {
    return new Mastering(audio, mp3, target, TrimRange.find(audio, target, words)).master();
  }

  private MasteredAudio master() throws IOException {
    double input = dryRun();
    if (!Loudness.isMeasured(input)) {
      throw new UnreadableMediaException(
          String.format(
              Locale.ROOT,
              "%s is too short or too quiet for its loudness to be measured: %.2f s of sound",
              audio.getFileName(),
              trim.sampleCount() / (double) target.sampleRate()));
    }
    convergeGain(input);
    Loudness output = encodeToTarget();
    return new MasteredAudio(
        output.waveform(),
        (trim.paddingBefore() - trim.start()) / (double) target.sampleRate(),
        input,
        output.integrated(),
        output.truePeak());
  }

  private void convergeGain(double input) throws IOException {
    correctGain(input);
    limited = trim.peak() + INTERSAMPLE_MARGIN_DB + gain > ceiling;
    for (int i = 0; limited && i < MAX_DRY_RUNS; i++) {
      double loudness = dryRun();
      if (Math.abs(target.loudness() - loudness) < LOUDNESS_TOLERANCE_DB / 2) {
        break;
      }
      correctGain(loudness);
    }
  }

  private Loudness encodeToTarget() throws IOException {
    Loudness result = encodePass();
    for (int i = 1; i < MAX_ENCODE_PASSES && !meetsTarget(result); i++) {
      double excess = result.truePeak() - target.truePeak();
      if (excess > 0) {
        ceiling -= excess + 0.05;
        limited = true;
      }
      correctGain(result.integrated());
      result = encodePass();
    }
    return result;
  }

  /**
   * Computes the next gain by the secant method, because a limiter removes part of each gain step.
   */
  private void correctGain(double loudness) {
    double slope = lastGainStep == 0 ? 1 : (loudness - lastLoudness) / lastGainStep;
    lastGainStep = (target.loudness() - loudness) / Math.min(1, Math.max(MIN_SLOPE, slope));
    lastLoudness = loudness;
    double maxGain = ceiling - trim.peak() + MAX_LIMITING_DB;
    lastGainStep = Math.min(lastGainStep, maxGain - gain);
    gain += lastGainStep;
    LOG.debug("{}: {} LUFS, gain now {} dB", audio.getFileName(), loudness, gain);
  }

  private boolean meetsTarget(Loudness result) {
    return result.truePeak() <= target.truePeak()
        && Math.abs(result.integrated() - target.loudness()) <= LOUDNESS_TOLERANCE_DB;
  }

  /**
   * Measures the loudness without encoding. The limiter ignores inter-sample peaks here, which
   * hardly affect loudness.
   */
  private double dryRun() throws IOException {
    String chain = chain(limiter()) + "," + Loudness.INTEGRATED_FILTER;
    try (AudioFilterGraph filters = AudioFilterGraph.open(chain, target.sampleRate())) {
      runFilters(filters, frame -> {});
      return Loudness.readIntegrated(filters);
    }
  }

  private Loudness encodePass() throws IOException {
    AudioFileWriter.Encoding encoding =
        AudioFileWriter.Encoding.mp3(target.sampleRate(), target.bitrate());
    try (AudioFileWriter output = AudioFileWriter.open(mp3, encoding);
        AudioFilterGraph filters =
            AudioFilterGraph.open(
                chain(truePeakLimiter())
                    + ",aformat=sample_fmts=fltp,asetnsamples=n=%d:p=0"
                        .formatted(output.frameSize()),
                target.sampleRate())) {
      runFilters(filters, output::write);
      output.finish();
    }
    return Loudness.measure(mp3, target.sampleRate());
  }

  private void runFilters(AudioFilterGraph filters, FrameSink sink) throws IOException {
    try (MonoDecoder decoder = MonoDecoder.open(audio, AV_SAMPLE_FMT_FLT, target.sampleRate())) {
      decoder.decodeAll(frame -> filters.filter(frame, sink));
      filters.filter(null, sink);
    }
  }

  private String chain(String limiter) {
    return trim.filterChain()
        + String.format(Locale.ROOT, ",volume=%.3fdB:precision=float", gain)
        + (limited ? "," + limiter : "");
  }

  private String limiter() {
    return String.format(
        Locale.ROOT,
        "alimiter=level=0:limit=%.5f:attack=5:release=50:latency=1",
        Math.pow(10, Math.max(MIN_CEILING_DBFS, ceiling) / 20));
  }

  /** Limits at four times the sample rate, at which ITU-R BS.1770 measures true peaks. */
  private String truePeakLimiter() {
    return "aresample=%d,%s,aresample=%d"
        .formatted(4 * target.sampleRate(), limiter(), target.sampleRate());
  }
}
