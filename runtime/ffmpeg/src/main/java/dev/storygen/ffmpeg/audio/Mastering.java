package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.Resampler;
import dev.storygen.ffmpeg.decode.StreamDecoder;
import dev.storygen.ffmpeg.encode.AudioFileWriter;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.provider.AudioEngineer.Mastered;
import dev.storygen.provider.AudioEngineer.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Masters one recording: trims, pads, amplifies, limits if it must, encodes, listens to the result
 * and corrects. Every pass decodes the original again, so that nothing is held in memory.
 */
final class Mastering {

  private static final Logger LOG = LoggerFactory.getLogger(Mastering.class);

  private static final int MOST_REHEARSALS = 6;
  private static final int MOST_TAKES = 4;

  /** Decibels. Well within what the ear and the checks tell apart. */
  private static final double LOUDNESS_TOLERANCE = 0.2;

  /** Decibels by which the encoder usually moves peaks at most. */
  private static final double CODEC_MARGIN = 0.3;

  /** Decibels by which a true peak may lie above the largest sample of a voice. */
  private static final double INTERSAMPLE_MARGIN = 1;

  /** A limiter pushed this hard gives nothing back: more gain only distorts. */
  private static final double LEAST_SLOPE = 0.25;

  /** The limiter's own lowest limit. */
  private static final double LOWEST_CEILING_DBFS = -24;

  /** Decibels that the limiter may take: beyond, clicks and pops are better left quieter. */
  private static final double MOST_LIMITING = 24;

  private final Path audio;
  private final Path mp3;
  private final Target target;
  private final TrimRange excerpt;
  private final int padding;
  private double gain;
  private double ceiling;
  private boolean limited;
  private double lastStep;
  private double lastLoudness;

  private Mastering(Path audio, Path mp3, Target target, TrimRange excerpt) {
    this.audio = audio;
    this.mp3 = mp3;
    this.target = target;
    this.excerpt = excerpt;
    this.padding = (int) Math.round(target.padding() * target.sampleRate());
    this.ceiling = target.truePeak() - CODEC_MARGIN;
  }

  static Mastered run(Path audio, Path mp3, Target target) throws IOException {
    return new Mastering(audio, mp3, target, TrimRange.find(audio, target)).run();
  }

  private Mastered run() throws IOException {
    double input = rehearsal();
    if (!Loudness.isMeasured(input)) {
      throw new UnreadableMediaException(
          String.format(
              Locale.ROOT,
              "%s is too short or too quiet for its loudness to be measured: %.2f s of sound",
              audio.getFileName(),
              excerpt.length() / (double) target.sampleRate()));
    }
    rehearse(input);
    Loudness output = record();
    return new Mastered(
        output.waveform(),
        (padding - excerpt.start()) / (double) target.sampleRate(),
        input,
        output.integrated(),
        output.truePeak());
  }

  private void rehearse(double input) throws IOException {
    correctGain(input);
    limited = excerpt.peak() + INTERSAMPLE_MARGIN + gain > ceiling;
    for (int i = 0; limited && i < MOST_REHEARSALS; i++) {
      double loudness = rehearsal();
      if (Math.abs(target.loudness() - loudness) < LOUDNESS_TOLERANCE / 2) {
        break;
      }
      correctGain(loudness);
    }
  }

  private Loudness record() throws IOException {
    Loudness result = take();
    for (int i = 1; i < MOST_TAKES && !isGood(result); i++) {
      double over = result.truePeak() - target.truePeak();
      if (over > 0) {
        ceiling -= over + 0.05;
        limited = true;
      }
      correctGain(result.integrated());
      result = take();
    }
    return result;
  }

  /** A limiter takes back some of the gain, so the next step follows what the last one brought. */
  private void correctGain(double loudness) {
    double brought = lastStep == 0 ? 1 : (loudness - lastLoudness) / lastStep;
    lastStep = (target.loudness() - loudness) / Math.min(1, Math.max(LEAST_SLOPE, brought));
    lastLoudness = loudness;
    double highest = ceiling - excerpt.peak() + MOST_LIMITING;
    lastStep = Math.min(lastStep, highest - gain);
    gain += lastStep;
    LOG.debug("{}: {} LUFS, gain now {} dB", audio.getFileName(), loudness, gain);
  }

  private boolean isGood(Loudness result) {
    return result.truePeak() <= target.truePeak()
        && Math.abs(result.integrated() - target.loudness()) <= LOUDNESS_TOLERANCE;
  }

  /** Peaks between samples hardly count for loudness: here the limiter may overlook them. */
  private double rehearsal() throws IOException {
    String chain = chain(limiter()) + "," + Loudness.FILTER;
    try (AudioFilterGraph filters = AudioFilterGraph.of(chain, target.sampleRate())) {
      play(filters, frame -> {});
      return Loudness.integrated(filters);
    }
  }

  private Loudness take() throws IOException {
    AudioFileWriter.Encoding encoding =
        AudioFileWriter.Encoding.mp3(target.sampleRate(), target.bitrate());
    try (AudioFileWriter output = AudioFileWriter.open(mp3, encoding);
        AudioFilterGraph filters =
            AudioFilterGraph.of(
                chain(truePeakLimiter())
                    + ",aformat=sample_fmts=fltp,asetnsamples=n=%d:p=0"
                        .formatted(output.frameSize()),
                target.sampleRate())) {
      play(filters, output::write);
      output.finish();
    }
    return Loudness.of(mp3, target.sampleRate());
  }

  private void play(AudioFilterGraph filters, StreamDecoder.FrameSink sink) throws IOException {
    try (MediaInput input = MediaInput.open(audio, FfmpegAudioEngineer.PASS_LIMIT);
        Resampler mono = Resampler.toMono(AV_SAMPLE_FMT_FLT, target.sampleRate())) {
      StreamDecoder.FrameSink filter = frame -> filters.filter(frame, sink);
      AudioDecoder.run(input, frame -> mono.convert(frame, filter));
      mono.convert(null, filter);
      filters.filter(null, sink);
    }
  }

  private String chain(String limiter) {
    return excerpt.filters(padding)
        + String.format(Locale.ROOT, ",volume=%.3fdB:precision=float", gain)
        + (limited ? "," + limiter : "");
  }

  private String limiter() {
    return String.format(
        Locale.ROOT,
        "alimiter=level=0:limit=%.5f:attack=5:release=50:latency=1",
        Math.pow(10, Math.max(LOWEST_CEILING_DBFS, ceiling) / 20));
  }

  /** Four times oversampled, as BS.1770 measures them, true peaks are samples. */
  private String truePeakLimiter() {
    return "aresample=%d,%s,aresample=%d"
        .formatted(4 * target.sampleRate(), limiter(), target.sampleRate());
  }
}
