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
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Writes video and AAC in the format of the file's extension. */
final class TestMuxer implements AutoCloseable {

  private final AVFormatContext format = new AVFormatContext(null);
  private final AVIOContext bytes = new AVIOContext(null);
  private final List<Track> tracks = new ArrayList<>();

  TestMuxer(Path file) throws IOException {
    Ffmpeg.load();
    String url = "file:" + file;
    check(avformat_alloc_output_context2(format, null, null, url));
    check(avio_open2(bytes, url, AVIO_FLAG_WRITE, null, (AVDictionary) null));
    format.pb(bytes);
  }

  Track add(String encoder) throws IOException {
    Track track = new Track(format, encoder);
    tracks.add(track);
    return track;
  }

  void start() throws IOException {
    start("+faststart");
  }

  /**
   * Writes the header.
   *
   * @param movflags how MP4 is written, as FFmpeg names it
   */
  void start(String movflags) throws IOException {
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "movflags", movflags, 0);
    check(avformat_write_header(format, options));
    av_dict_free(options);
  }

  void finish() throws IOException {
    for (Track track : tracks) {
      track.write(null);
    }
    check(av_write_trailer(format));
  }

  @Override
  public void close() {
    tracks.forEach(Track::close);
    avio_closep(bytes);
    avformat_free_context(format);
  }

  private static void check(int code) throws IOException {
    Ffmpeg.check(code, "Creating test media");
  }

  /** A stream and its encoder. */
  static final class Track {

    private final AVFormatContext format;
    private final AVCodecContext encoder;
    private final AVStream stream;
    private final AVPacket packet = av_packet_alloc();

    Track(AVFormatContext format, String name) throws IOException {
      this.format = format;
      AVCodec codec = avcodec_find_encoder_by_name(name);
      encoder = avcodec_alloc_context3(codec);
      if (name.equals("aac")) {
        encoder.sample_fmt(AV_SAMPLE_FMT_FLTP).sample_rate(TestMedia.RATE).bit_rate(64_000);
        encoder.time_base().num(1).den(TestMedia.RATE);
        av_channel_layout_default(encoder.ch_layout(), 1);
      } else {
        encoder
            .pix_fmt(AV_PIX_FMT_YUV420P)
            .width(TestMedia.WIDTH)
            .height(TestMedia.HEIGHT)
            .bit_rate(200_000);
        encoder.time_base().num(1).den(TestMedia.FRAME_RATE);
        encoder.gop_size(TestMedia.FRAME_RATE);
      }
      encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
      check(avcodec_open2(encoder, codec, (AVDictionary) null));
      stream = avformat_new_stream(format, null);
      stream.time_base(encoder.time_base());
      check(avcodec_parameters_from_context(stream.codecpar(), encoder));
    }

    void write(AVFrame frame) throws IOException {
      check(avcodec_send_frame(encoder, frame));
      while (avcodec_receive_packet(encoder, packet) >= 0) {
        packet.stream_index(stream.index());
        if (packet.duration() == 0 && stream.codecpar().width() > 0) {
          packet.duration(1);
        }
        av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
        check(av_interleaved_write_frame(format, packet));
      }
    }

    void close() {
      av_packet_free(packet);
      avcodec_free_context(encoder);
    }
  }
}
