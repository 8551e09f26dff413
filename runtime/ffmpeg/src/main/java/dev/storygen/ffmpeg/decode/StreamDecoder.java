package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_DECODER_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decodes the packets of one stream on the calling thread. Stories are already processed in
 * parallel.
 */
public final class StreamDecoder implements AutoCloseable {

  /** Twice the pixels of an 8k frame. */
  private static final long MAX_PIXELS = 1L << 26;

  private static final int MAX_ERRORS_PER_PACKET = 100;

  private final AVCodecContext context;
  private final AVFrame frame = av_frame_alloc();

  private int openError;

  private StreamDecoder(AVCodecContext context) {
    this.context = context;
  }

  /**
   * Opens a decoder for a stream.
   *
   * @throws UnreadableMediaException if there is no decoder for the codec, or if the stream's
   *     header is invalid
   */
  public static StreamDecoder open(MediaInput input, AVStream stream)
      throws UnreadableMediaException {
    StreamDecoder decoder = create(stream);
    if (decoder.openError < 0) {
      decoder.close();
      throw new UnreadableMediaException(
          "%s cannot be decoded: %s (%s)"
              .formatted(
                  input.name(), Ffmpeg.errorText(decoder.openError), MediaStreams.codec(stream)),
          Ffmpeg.isOfData(decoder.openError));
    }
    return decoder;
  }

  private static StreamDecoder create(AVStream stream) {
    AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
    boolean known = codec != null && !codec.isNull();
    StreamDecoder decoder = new StreamDecoder(avcodec_alloc_context3(known ? codec : null));
    decoder.openError = known ? decoder.openCodec(codec, stream) : AVERROR_DECODER_NOT_FOUND;
    return decoder;
  }

  private int openCodec(AVCodec codec, AVStream stream) {
    int code = avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    context.thread_count(1);
    context.max_pixels(MAX_PIXELS);
    return code < 0 ? code : avcodec_open2(context, codec, (AVDictionary) null);
  }

  /** Lets damaged data fail instead of being replaced. Takes effect before the first packet. */
  public void failOnDamage() {
    context.err_recognition(AV_EF_EXPLODE);
  }

  /** Decodes faster and less exactly: enough to judge single pictures. */
  void skipLoopFilter() {
    context.skip_loop_filter(AVDISCARD_ALL);
  }

  /** The underlying FFmpeg context. Valid until closed. */
  AVCodecContext context() {
    return context;
  }

  /**
   * Decodes a packet and passes complete frames to {@code sink}.
   *
   * @param packet null at the end, to drain the decoder
   * @return 0, or FFmpeg's error code if the packet or a frame did not decode
   */
  public int decode(AVPacket packet, FrameSink sink) throws IOException {
    if (openError < 0) {
      return openError;
    }
    int sent = avcodec_send_packet(context, packet);
    int received = receive(sink);
    return sent < 0 ? sent : received;
  }

  /**
   * Continues after an error, since intact frames may follow. The bound ends the loop if a decoder
   * repeats the same error.
   */
  private int receive(FrameSink sink) throws IOException {
    int firstError = 0;
    for (int errors = 0; errors < MAX_ERRORS_PER_PACKET; ) {
      int code = avcodec_receive_frame(context, frame);
      if (code == AVERROR_EAGAIN() || code == AVERROR_EOF) {
        break;
      }
      if (code < 0) {
        firstError = firstError == 0 ? code : firstError;
        errors++;
        continue;
      }
      try {
        sink.accept(frame);
      } finally {
        av_frame_unref(frame);
      }
    }
    return firstError;
  }

  /** Resets the decoder, to continue at another position of the stream. */
  public void flush() {
    if (openError == 0) {
      avcodec_flush_buffers(context);
    }
  }

  @Override
  public void close() {
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
