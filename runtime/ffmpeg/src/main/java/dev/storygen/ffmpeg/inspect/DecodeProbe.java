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
 * Decodes parts of a stream while it is read. Of video, the key frames at the start, in the middle
 * and at the end, since decoding all frames takes too long. Of audio, about the first second.
 */
final class DecodeProbe implements AutoCloseable {

  private static final int MAX_AUDIO_PACKETS = 50;

  /** The first packets of a cut recording may depend on packets that were removed. */
  private static final double TOLERATED_FAILURE_SHARE = 0.1;

  private final boolean video;
  private final double middleSeconds;
  private final StreamDecoder decoder;
  private final AVPacket lastKeyPacket = av_packet_alloc();
  private boolean receivedPacket;
  private boolean middlePassed;
  private int attempts;
  private int failures;
  private int firstError;
  private long frames;

  /**
   * @param middleSeconds time in seconds from which a key frame counts as the middle one
   */
  DecodeProbe(AVStream stream, boolean video, double middleSeconds) {
    this.video = video;
    this.middleSeconds = middleSeconds;
    this.decoder = StreamDecoder.openLenient(stream);
  }

  /**
   * Probes the next packet.
   *
   * @param time of the packet, in seconds
   */
  void accept(AVPacket packet, double time) throws IOException {
    receivedPacket = true;
    if (video) {
      if ((packet.flags() & AV_PKT_FLAG_KEY) != 0) {
        acceptKey(packet, time);
      }
    } else if (attempts < MAX_AUDIO_PACKETS) {
      count(decoder.decode(packet, this::countFrame));
    }
  }

  private void acceptKey(AVPacket packet, double time) throws IOException {
    av_packet_unref(lastKeyPacket);
    if (attempts == 0) {
      decodeKey(packet);
    } else if (!middlePassed && time >= middleSeconds) {
      middlePassed = true;
      decodeKey(packet);
    } else {
      av_packet_ref(lastKeyPacket, packet);
    }
  }

  private void decodeKey(AVPacket packet) throws IOException {
    long before = frames;
    int sent = decoder.decode(packet, this::countFrame);
    int drained = decoder.decode(null, this::countFrame);
    decoder.flush();
    int error = sent < 0 ? sent : drained;
    count(error == 0 && frames == before ? AVERROR_INVALIDDATA : error);
  }

  private void countFrame(AVFrame frame) {
    // A frame with concealed errors does not count.
    if (frame.decode_error_flags() == 0) {
      frames++;
    }
  }

  private void count(int error) {
    attempts++;
    if (error < 0) {
      failures++;
      firstError = firstError == 0 ? error : firstError;
    }
  }

  /** Ends the stream: decodes the last key frame, or drains the audio decoder. */
  void finish() throws IOException {
    if (lastKeyPacket.size() > 0) {
      decodeKey(lastKeyPacket);
    } else if (!video) {
      decoder.decode(null, this::countFrame);
    }
  }

  /**
   * The defect of the stream, for example {@code does not decode: reason}; empty if there is none.
   */
  Optional<String> error() {
    if (!receivedPacket) {
      return Optional.of("is empty");
    }
    if (attempts == 0) {
      return Optional.of("has no key frame");
    }
    if (failures == attempts) {
      return Optional.of("does not decode: " + Ffmpeg.errorText(firstError));
    }
    if (failures > TOLERATED_FAILURE_SHARE * attempts) {
      return Optional.of(
          "does not decode everywhere: %d of %d %s failed (%s)"
              .formatted(
                  failures,
                  attempts,
                  video ? "key frames" : "packets",
                  Ffmpeg.errorText(firstError)));
    }
    return frames == 0
        ? Optional.of("does not decode: the decoder produced no frames")
        : Optional.empty();
  }

  @Override
  public void close() {
    av_packet_free(lastKeyPacket);
    decoder.close();
  }
}
