package dev.storygen.ffmpeg.render;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.StreamDecoder;
import dev.storygen.ffmpeg.encode.AacEncoder;
import dev.storygen.ffmpeg.encode.FrameEncoder;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Reads the voiceover and encodes it again, as far as the pictures are. */
final class VoiceoverTranscoder implements AutoCloseable {

  /** The file is open for as long as the rendering takes. */
  private static final Duration LIMIT = Duration.ofDays(1);

  private final MediaInput input;
  private final AVStream stream;
  private final StreamDecoder decoder;
  private final AacEncoder track;
  private final AVPacket packet = av_packet_alloc();
  private boolean ended;

  private VoiceoverTranscoder(
      MediaInput input, AVStream stream, StreamDecoder decoder, AacEncoder track) {
    this.input = input;
    this.stream = stream;
    this.decoder = decoder;
    this.track = track;
  }

  /**
   * Opens a voiceover.
   *
   * @throws UnreadableMediaException if it has no sound that can be decoded
   */
  static VoiceoverTranscoder open(Path voiceover) throws IOException {
    MediaInput input = MediaInput.open(voiceover, LIMIT);
    StreamDecoder decoder = null;
    try {
      AVStream stream =
          input
              .best(AVMEDIA_TYPE_AUDIO)
              .orElseThrow(
                  () ->
                      new UnreadableMediaException(
                          input.name() + " has no audio stream, only " + input.found()));
      decoder = StreamDecoder.open(input, stream);
      AacEncoder track = AacEncoder.open(stream.codecpar().sample_rate());
      return new VoiceoverTranscoder(input, stream, decoder, track);
    } catch (IOException e) {
      if (decoder != null) {
        decoder.close();
      }
      input.close();
      throw e;
    }
  }

  /** The encoder, for the container. */
  AVCodecContext context() {
    return track.context();
  }

  /**
   * Encodes at least up to a moment.
   *
   * @return false where the voiceover ended before it
   */
  boolean encodeUntil(double seconds, FrameEncoder.Sink sink) throws IOException {
    while (!ended && track.seconds() < seconds) {
      encodeNext(sink);
    }
    return track.seconds() >= seconds;
  }

  private void encodeNext(FrameEncoder.Sink sink) throws IOException {
    if (!input.read(packet)) {
      ended = true;
      requireGood(input.readError());
      requireGood(decoder.decode(null, frame -> track.encode(frame, sink)));
      track.finish(sink);
      return;
    }
    try {
      if (packet.stream_index() == stream.index()) {
        requireGood(decoder.decode(packet, frame -> track.encode(frame, sink)));
      }
    } finally {
      av_packet_unref(packet);
    }
  }

  private void requireGood(int code) throws UnreadableMediaException {
    if (code < 0) {
      throw new UnreadableMediaException(
          input.name()
              + String.format(
                  Locale.ROOT,
                  " cannot be decoded after %.1f s: %s",
                  track.seconds(),
                  Ffmpeg.error(code)));
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
    track.close();
    decoder.close();
    input.close();
  }
}
