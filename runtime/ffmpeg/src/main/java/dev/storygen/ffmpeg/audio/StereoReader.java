package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.ffmpeg.decode.FloatSampleBuffer;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.Resampler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decodes a file to stereo as it is read. */
final class StereoReader implements AutoCloseable {

  /** It stays open while a whole story is mixed. */
  private static final Duration READ_LIMIT = Duration.ofDays(1);

  private final MediaInput input;
  private final AudioDecoder decoder;
  private final Resampler stereo;
  private final AVPacket packet = av_packet_alloc();
  private final FloatSampleBuffer samples = new FloatSampleBuffer();
  private float[] buffer = new float[16_384];
  private int from;
  private int to;
  private boolean ended;

  private StereoReader(MediaInput input, int sampleRate) throws IOException {
    this.input = input;
    this.stereo = Resampler.toStereo(sampleRate);
    this.decoder = AudioDecoder.open(input, frame -> stereo.convert(frame, this::append));
  }

  /**
   * Opens a file.
   *
   * @throws dev.storygen.media.UnreadableMediaException if it has no audio that can be decoded
   */
  static StereoReader open(Path file, int sampleRate) throws IOException {
    MediaInput input = MediaInput.open(file, READ_LIMIT);
    try {
      return new StereoReader(input, sampleRate);
    } catch (IOException e) {
      input.close();
      throw e;
    }
  }

  /** Reads up to {@code frames} samples per channel; 0 at the end. */
  int read(float[] interleaved, int at, int frames) throws IOException {
    int count = Math.min(frames, available());
    System.arraycopy(buffer, from, interleaved, 2 * at, 2 * count);
    from += 2 * count;
    return count;
  }

  void skip(long frames) throws IOException {
    for (long left = frames; left > 0; ) {
      int count = (int) Math.min(left, available());
      if (count == 0) {
        return;
      }
      from += 2 * count;
      left -= count;
    }
  }

  private int available() throws IOException {
    while (from == to && !ended) {
      from = 0;
      to = 0;
      if (input.read(packet)) {
        decoder.accept(packet);
        av_packet_unref(packet);
      } else {
        ended = true;
        decoder.finish();
        stereo.convert(null, this::append);
      }
    }
    return (to - from) / 2;
  }

  private void append(AVFrame frame) {
    int count = 2 * frame.nb_samples();
    if (buffer.length < to + count) {
      buffer = Arrays.copyOf(buffer, 2 * (to + count));
    }
    System.arraycopy(samples.copyFrom(frame), 0, buffer, to, count);
    to += count;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    decoder.close();
    stereo.close();
    input.close();
  }
}
