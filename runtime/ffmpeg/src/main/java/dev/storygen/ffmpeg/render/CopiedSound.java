package dev.storygen.ffmpeg.render;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.encode.Mp4Muxer;
import dev.storygen.ffmpeg.encode.PacketSink;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** A sound whose packets are copied. */
final class CopiedSound implements Soundtrack {

  private final MediaInput input;
  private final AVStream stream;
  private final AVPacket packet = av_packet_alloc();
  private double seconds;
  private boolean ended;

  CopiedSound(MediaInput input, AVStream stream) {
    this.input = input;
    this.stream = stream;
  }

  @Override
  public PacketSink addTo(Mp4Muxer muxer) throws IOException {
    return muxer.addCopyOf(stream);
  }

  @Override
  public boolean writeUntil(double until, PacketSink sink) throws IOException {
    while (!ended && seconds < until) {
      copyNext(sink);
    }
    return seconds >= until;
  }

  private void copyNext(PacketSink sink) throws IOException {
    if (!input.read(packet)) {
      ended = true;
      if (input.readError() < 0) {
        throw new UnreadableMediaException(
            "%s cannot be read after %.1f s: %s"
                .formatted(input.name(), seconds, Ffmpeg.errorText(input.readError())));
      }
      return;
    }
    try {
      if (packet.stream_index() == stream.index()) {
        seconds = (packet.pts() + packet.duration()) * av_q2d(stream.time_base());
        sink.accept(packet);
      }
    } finally {
      av_packet_unref(packet);
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
    input.close();
  }
}
