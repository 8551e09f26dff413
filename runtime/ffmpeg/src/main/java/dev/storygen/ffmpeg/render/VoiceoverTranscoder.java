package dev.storygen.ffmpeg.render;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.StreamDecoder;
import dev.storygen.ffmpeg.encode.AacEncoder;
import dev.storygen.ffmpeg.encode.Mp4Muxer;
import dev.storygen.ffmpeg.encode.PacketSink;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Decodes the voiceover and encodes it as AAC, in step with the frames. */
final class VoiceoverTranscoder implements Soundtrack {

  private final MediaInput input;
  private final AVStream stream;
  private final StreamDecoder decoder;
  private final AacEncoder encoder;
  private final AVPacket packet = av_packet_alloc();
  private boolean ended;

  private VoiceoverTranscoder(
      MediaInput input, AVStream stream, StreamDecoder decoder, AacEncoder encoder) {
    this.input = input;
    this.stream = stream;
    this.decoder = decoder;
    this.encoder = encoder;
  }

  /**
   * Starts decoding a stream.
   *
   * @param input closed with this
   * @throws UnreadableMediaException if there is no decoder for it
   */
  static VoiceoverTranscoder of(MediaInput input, AVStream stream) throws IOException {
    StreamDecoder decoder = StreamDecoder.open(input, stream);
    try {
      AacEncoder encoder = AacEncoder.open(stream.codecpar().sample_rate());
      return new VoiceoverTranscoder(input, stream, decoder, encoder);
    } catch (IOException e) {
      decoder.close();
      throw e;
    }
  }

  @Override
  public PacketSink addTo(Mp4Muxer muxer) throws IOException {
    return muxer.addTrack(encoder.context());
  }

  @Override
  public boolean writeUntil(double seconds, PacketSink sink) throws IOException {
    while (!ended && encoder.seconds() < seconds) {
      encodeNext(sink);
    }
    return encoder.seconds() >= seconds;
  }

  private void encodeNext(PacketSink sink) throws IOException {
    if (!input.read(packet)) {
      ended = true;
      requireDecoded(input.readError());
      requireDecoded(decoder.decode(null, frame -> encoder.encode(frame, sink)));
      encoder.finish(sink);
      return;
    }
    try {
      if (packet.stream_index() == stream.index()) {
        requireDecoded(decoder.decode(packet, frame -> encoder.encode(frame, sink)));
      }
    } finally {
      av_packet_unref(packet);
    }
  }

  private void requireDecoded(int code) throws UnreadableMediaException {
    if (code < 0) {
      throw new UnreadableMediaException(
          input.name()
              + String.format(
                  Locale.ROOT,
                  " cannot be decoded after %.1f s: %s",
                  encoder.seconds(),
                  Ffmpeg.errorText(code)));
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
    encoder.close();
    decoder.close();
    input.close();
  }
}
