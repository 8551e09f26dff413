package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.MediaStreams;
import dev.storygen.ffmpeg.encode.AudioFileWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.ShortPointer;

/**
 * Concatenates recordings with silence between them. Each is decoded twice, first to count its
 * samples, so that no recording is held in memory.
 */
final class AudioConcatenator {

  /**
   * Removes the click of a voice that is cut off at high amplitude. Shorter than any speech sound.
   */
  private static final double FADE_SECONDS = 0.005;

  private static final int SILENCE_BLOCK = 4096;

  private final AudioFileWriter output;
  private final int sampleRate;

  private AudioConcatenator(AudioFileWriter output) {
    this.output = output;
    this.sampleRate = output.sampleRate();
  }

  /** See {@link dev.storygen.provider.AudioProcessor#join}. */
  static List<Double> concatenate(List<Path> parts, double pause, Path wav) throws IOException {
    if (parts.isEmpty() || !(pause >= 0)) {
      throw new IllegalArgumentException(
          "Expected at least one recording and a pause from 0 s, but got "
              + parts.size()
              + " recordings and "
              + pause
              + " s.");
    }
    int sampleRate = sampleRate(parts.get(0));
    for (Path part : parts) {
      requireSampleRate(part, parts.get(0), sampleRate);
    }
    try (AudioFileWriter output =
        AudioFileWriter.open(wav, AudioFileWriter.Encoding.wav(sampleRate))) {
      List<Double> starts = new AudioConcatenator(output).join(parts, pause);
      output.finish();
      return starts;
    }
  }

  /** The sample rate of a recording, in Hz, which has to be mono 16-bit PCM. */
  static int sampleRate(Path part) throws IOException {
    try (MediaInput input = MediaInput.open(part, MonoDecoder.PASS_LIMIT)) {
      AVStream stream =
          input
              .streams()
              .best(AVMEDIA_TYPE_AUDIO)
              .orElseThrow(() -> new IOException(input.name() + " has no audio stream"));
      AVCodecParameters audio = stream.codecpar();
      int channels = audio.ch_layout().nb_channels();
      if (audio.codec_id() != AV_CODEC_ID_PCM_S16LE || channels != 1) {
        throw new IOException(
            "%s cannot be joined: expected mono 16-bit PCM, but found %s of %d channel(s)"
                .formatted(input.name(), MediaStreams.codec(stream), channels));
      }
      return audio.sample_rate();
    }
  }

  private static void requireSampleRate(Path part, Path first, int expected) throws IOException {
    int sampleRate = sampleRate(part);
    if (sampleRate != expected) {
      throw new IOException(
          "%s cannot be joined: its sample rate is %d Hz, but expected %d Hz as of %s"
              .formatted(part.getFileName(), sampleRate, expected, first.getFileName()));
    }
  }

  private List<Double> join(List<Path> parts, double pause) throws IOException {
    List<Double> starts = new ArrayList<>();
    for (Path part : parts) {
      if (!starts.isEmpty()) {
        writeSilence(Math.round(pause * sampleRate));
      }
      starts.add(output.seconds());
      append(part);
    }
    return starts;
  }

  private void writeSilence(long samples) throws IOException {
    AVFrame frame = av_frame_alloc();
    try {
      frame.format(AV_SAMPLE_FMT_S16).sample_rate(sampleRate).nb_samples(SILENCE_BLOCK);
      av_channel_layout_default(frame.ch_layout(), 1);
      Ffmpeg.check(av_frame_get_buffer(frame, 0), "Allocating silence");
      new ShortPointer(frame.data(0)).put(new short[SILENCE_BLOCK], 0, SILENCE_BLOCK);
      for (long left = samples; left > 0; left -= SILENCE_BLOCK) {
        frame.nb_samples((int) Math.min(left, SILENCE_BLOCK));
        output.write(frame);
      }
    } finally {
      av_frame_free(frame);
    }
  }

  private void append(Path part) throws IOException {
    long length = decode(part, (frame, from) -> {});
    decode(
        part,
        (frame, from) -> {
          fade(frame, from, length);
          output.write(frame);
        });
  }

  @FunctionalInterface
  private interface PositionedFrameSink {
    /** Accepts a frame; {@code from} is the position of its first sample, in samples. */
    void accept(AVFrame frame, long from) throws IOException;
  }

  /** Decodes a part and returns how many samples it has. */
  private static long decode(Path part, PositionedFrameSink sink) throws IOException {
    long[] samples = {0};
    try (MediaInput input = MediaInput.open(part, MonoDecoder.PASS_LIMIT)) {
      AudioDecoder.decodeAll(
          input,
          frame -> {
            sink.accept(frame, samples[0]);
            samples[0] += frame.nb_samples();
          });
    }
    return samples[0];
  }

  private void fade(AVFrame frame, long from, long length) throws IOException {
    int fade = (int) Math.round(FADE_SECONDS * sampleRate);
    int count = frame.nb_samples();
    if (from >= fade && from + count <= length - fade) {
      return;
    }
    Ffmpeg.check(av_frame_make_writable(frame), "Fading");
    short[] samples = new short[count];
    ShortPointer data = new ShortPointer(frame.data(0));
    data.get(samples);
    for (int i = 0; i < count; i++) {
      long toEnd = Math.min(from + i, length - 1 - from - i);
      samples[i] = (short) Math.round(samples[i] * gain(toEnd / (double) fade));
    }
    data.put(samples, 0, count);
  }

  /** A raised cosine, whose slope is zero at both ends. */
  private static double gain(double fraction) {
    return fraction >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * fraction);
  }
}
