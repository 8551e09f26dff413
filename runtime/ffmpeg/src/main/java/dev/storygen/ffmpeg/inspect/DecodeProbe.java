package dev.storygen.ffmpeg.inspect;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_ref;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.decode.StreamDecoder;
import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decodes samples of a stream while it is read: of pictures the key frames at the start, in the
 * middle and at the end, of sound about the first second. A whole video would take too long.
 */
final class DecodeProbe implements AutoCloseable {

  private static final int SOUND_PACKETS = 50;

  /** A packet or two may want what came before the start of a cut recording. */
  private static final double TOLERATED_FAILURES = 0.1;

  private final boolean pictures;
  private final double middle;
  private final StreamDecoder decoder;
  private final AVPacket lastKey = av_packet_alloc();
  private boolean fed;
  private boolean middlePassed;
  private int tried;
  private int failed;
  private int firstError;
  private long frames;

  /**
   * Starts with a stream.
   *
   * @param middle seconds into the stream after which a key frame counts as in the middle
   */
  DecodeProbe(AVStream stream, boolean pictures, double middle) {
    this.pictures = pictures;
    this.middle = middle;
    this.decoder = StreamDecoder.trial(stream);
  }

  /**
   * Takes the next packet.
   *
   * @param time seconds into the stream
   */
  void accept(AVPacket packet, double time) throws IOException {
    fed = true;
    if (pictures) {
      if ((packet.flags() & AV_PKT_FLAG_KEY) != 0) {
        acceptKey(packet, time);
      }
    } else if (tried < SOUND_PACKETS) {
      count(decoder.decode(packet, this::see));
    }
  }

  private void acceptKey(AVPacket packet, double time) throws IOException {
    av_packet_unref(lastKey);
    if (tried == 0) {
      decodeKey(packet);
    } else if (!middlePassed && time >= middle) {
      middlePassed = true;
      decodeKey(packet);
    } else {
      av_packet_ref(lastKey, packet);
    }
  }

  private void decodeKey(AVPacket packet) throws IOException {
    long before = frames;
    int sent = decoder.decode(packet, this::see);
    int drained = decoder.decode(null, this::see);
    decoder.flush();
    int error = sent < 0 ? sent : drained;
    count(error == 0 && frames == before ? AVERROR_INVALIDDATA : error);
  }

  private void see(AVFrame frame) {
    // A picture patched up after an error is none.
    if (frame.decode_error_flags() == 0) {
      frames++;
    }
  }

  private void count(int error) {
    tried++;
    if (error < 0) {
      failed++;
      firstError = firstError == 0 ? error : firstError;
    }
  }

  /** Ends the stream: decodes what is due last. */
  void finish() throws IOException {
    if (lastKey.size() > 0) {
      decodeKey(lastKey);
    } else if (!pictures) {
      decoder.decode(null, this::see);
    }
  }

  /** What is wrong with the stream, as {@code does not decode: reason}; empty if nothing is. */
  Optional<String> error() {
    if (!fed) {
      return Optional.of("is empty");
    }
    if (tried == 0) {
      return Optional.of("has no key frame");
    }
    if (failed == tried) {
      return Optional.of("does not decode: " + Ffmpeg.error(firstError));
    }
    if (failed > TOLERATED_FAILURES * tried) {
      return Optional.of(
          "does not decode everywhere: %d of %d %s failed (%s)"
              .formatted(
                  failed, tried, pictures ? "key frames" : "packets", Ffmpeg.error(firstError)));
    }
    return frames == 0 ? Optional.of("does not decode: nothing comes out") : Optional.empty();
  }

  @Override
  public void close() {
    av_packet_free(lastKey);
    decoder.close();
  }
}
