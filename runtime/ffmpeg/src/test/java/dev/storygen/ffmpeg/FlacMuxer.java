package dev.storygen.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.ShortPointer;

/** Writes FLAC in the container of the file's extension: flac, ogg or mka. */
public final class FlacMuxer {

  private static final int FRAME = 4608;

  private FlacMuxer() {}

  /**
   * Writes mono sound.
   *
   * @param shift seconds to add to the time stamp of a time, as of a late start or a gap
   */
  public static Path write(
      Path file, double seconds, DoubleUnaryOperator wave, DoubleUnaryOperator shift)
      throws IOException {
    Ffmpeg.load();
    AVFormatContext format = new AVFormatContext(null);
    AVIOContext bytes = new AVIOContext(null);
    String url = "file:" + file;
    check(avformat_alloc_output_context2(format, null, null, url));
    check(avio_open2(bytes, url, AVIO_FLAG_WRITE, null, (AVDictionary) null));
    format.pb(bytes);
    AVCodecContext encoder = encoder();
    AVStream stream = avformat_new_stream(format, null);
    stream.time_base(encoder.time_base());
    check(avcodec_parameters_from_context(stream.codecpar(), encoder));
    check(avformat_write_header(format, (AVDictionary) null));
    long total = Math.round(seconds * TestMedia.RATE);
    for (long done = 0; done < total; done += FRAME) {
      AVFrame frame = frame(done, (int) Math.min(FRAME, total - done), wave);
      double late = shift.applyAsDouble(done / (double) TestMedia.RATE);
      frame.pts(done + Math.round(late * TestMedia.RATE));
      write(format, stream, encoder, frame);
      av_frame_free(frame);
    }
    write(format, stream, encoder, null);
    check(av_write_trailer(format));
    avcodec_free_context(encoder);
    avio_closep(bytes);
    avformat_free_context(format);
    return file;
  }

  private static AVCodecContext encoder() throws IOException {
    AVCodec codec = avcodec_find_encoder_by_name("flac");
    AVCodecContext encoder = avcodec_alloc_context3(codec);
    encoder.sample_fmt(AV_SAMPLE_FMT_S16).sample_rate(TestMedia.RATE);
    encoder.time_base().num(1).den(TestMedia.RATE);
    encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    encoder.frame_size(FRAME);
    av_channel_layout_default(encoder.ch_layout(), 1);
    check(avcodec_open2(encoder, codec, (AVDictionary) null));
    return encoder;
  }

  private static AVFrame frame(long from, int count, DoubleUnaryOperator wave) {
    AVFrame frame = av_frame_alloc();
    frame.format(AV_SAMPLE_FMT_S16);
    frame.sample_rate(TestMedia.RATE);
    frame.nb_samples(count);
    av_channel_layout_default(frame.ch_layout(), 1);
    av_frame_get_buffer(frame, 0);
    ShortPointer samples = new ShortPointer(frame.data(0));
    for (int i = 0; i < count; i++) {
      double sample = wave.applyAsDouble((from + i) / (double) TestMedia.RATE);
      samples.put(i, (short) Math.round(sample * 32_767));
    }
    return frame;
  }

  private static void write(
      AVFormatContext format, AVStream stream, AVCodecContext encoder, AVFrame frame)
      throws IOException {
    check(avcodec_send_frame(encoder, frame));
    AVPacket packet = av_packet_alloc();
    while (avcodec_receive_packet(encoder, packet) >= 0) {
      av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
      check(av_interleaved_write_frame(format, packet));
    }
    av_packet_free(packet);
  }

  private static void check(int code) throws IOException {
    Ffmpeg.check(code, "Creating test media");
  }
}
