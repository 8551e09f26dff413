package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.ffmpeg.decode.FrameSink;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.Resampler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Decodes a recording once, mixed down to one channel and resampled. */
final class MonoDecoder implements AutoCloseable {

  /** Time limit for decoding one recording. Sufficient for hours of audio. */
  static final Duration PASS_LIMIT = Duration.ofMinutes(30);

  private final MediaInput input;
  private final Resampler mono;

  private MonoDecoder(MediaInput input, Resampler mono) {
    this.input = input;
    this.mono = mono;
  }

  /**
   * Opens a recording.
   *
   * @param sampleFormat a packed sample format of FFmpeg
   * @param sampleRate of the decoded audio, in Hz
   */
  static MonoDecoder open(Path audio, int sampleFormat, int sampleRate) throws IOException {
    MediaInput input = MediaInput.open(audio, PASS_LIMIT);
    return new MonoDecoder(input, Resampler.toMono(sampleFormat, sampleRate));
  }

  /** Seconds according to the file's header; 0 if it does not say. */
  double statedDuration() {
    // Otherwise it is FFmpeg's estimate.
    boolean stated = input.context().duration_estimation_method() == AVFMT_DURATION_FROM_STREAM;
    return stated ? input.statedDuration() : 0;
  }

  /** Decodes to the end. */
  void decodeAll(FrameSink sink) throws IOException {
    AudioDecoder.decodeAll(input, frame -> mono.convert(frame, sink));
    mono.convert(null, sink);
  }

  @Override
  public void close() {
    mono.close();
    input.close();
  }
}
