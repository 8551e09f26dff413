package dev.storygen.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import dev.storygen.ffmpeg.Ffmpeg;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Sends frames to an encoder and receives its packets. Does not close the encoder. */
public final class FrameEncoder implements AutoCloseable {

  private final AVCodecContext encoder;
  private final String operation;
  private final AVPacket packet = av_packet_alloc();

  /**
   * @param operation for messages, for example {@code encoding audio}
   */
  FrameEncoder(AVCodecContext encoder, String operation) {
    this.encoder = encoder;
    this.operation = operation;
  }

  /**
   * Encodes a frame and passes complete packets to {@code sink}.
   *
   * @param frame null at the end, to drain the encoder
   */
  void encode(AVFrame frame, PacketSink sink) throws IOException {
    Ffmpeg.requireNotInterrupted(operation);
    Ffmpeg.check(avcodec_send_frame(encoder, frame), operation);
    for (int code; (code = avcodec_receive_packet(encoder, packet)) != AVERROR_EAGAIN(); ) {
      if (code == AVERROR_EOF) {
        return;
      }
      Ffmpeg.check(code, operation);
      sink.accept(packet);
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
  }
}
