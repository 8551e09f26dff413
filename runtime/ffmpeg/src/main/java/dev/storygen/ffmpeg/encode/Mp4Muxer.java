package dev.storygen.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import dev.storygen.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/**
 * Writes an MP4 file for progressive playback: the index ({@code moov}) precedes the media data.
 */
public final class Mp4Muxer implements AutoCloseable {

  private final String operation;
  private final AVFormatContext context = new AVFormatContext(null);

  private Mp4Muxer(Path file) {
    this.operation = "writing " + file.getFileName();
  }

  /**
   * Creates a file or overwrites it.
   *
   * @throws IOException if it cannot be written
   */
  public static Mp4Muxer create(Path file) throws IOException {
    Ffmpeg.load();
    Mp4Muxer writer = new Mp4Muxer(file);
    try {
      writer.open(file);
    } catch (IOException e) {
      writer.close();
      throw e;
    }
    return writer;
  }

  private void open(Path file) throws IOException {
    try (BytePointer mp4 = new BytePointer("mp4", StandardCharsets.UTF_8);
        BytePointer url = Ffmpeg.url(file.toAbsolutePath())) {
      Ffmpeg.check(
          avformat_alloc_output_context2(context, (AVOutputFormat) null, mp4, url), operation);
      AVIOContext io = new AVIOContext(null);
      Ffmpeg.check(avio_open(io, url, AVIO_FLAG_WRITE), operation);
      context.pb(io);
    }
  }

  /**
   * Adds a track, before {@link #writeHeader}.
   *
   * @param encoder opened, with global headers
   * @return the sink for the encoder's packets
   */
  public PacketSink addTrack(AVCodecContext encoder) throws IOException {
    AVStream stream = avformat_new_stream(context, (AVCodec) null);
    Ffmpeg.check(avcodec_parameters_from_context(stream.codecpar(), encoder), operation);
    stream.time_base(encoder.time_base());
    stream.avg_frame_rate(encoder.framerate());
    return packet -> write(packet, encoder.time_base(), stream);
  }

  /**
   * Adds a track whose packets are copied from another file, before {@link #writeHeader}.
   *
   * @return the sink for the packets
   */
  public PacketSink addCopyOf(AVStream source) throws IOException {
    AVStream stream = avformat_new_stream(context, (AVCodec) null);
    Ffmpeg.check(avcodec_parameters_copy(stream.codecpar(), source.codecpar()), operation);
    stream.codecpar().codec_tag(0); // of the other container
    stream.time_base(source.time_base());
    return packet -> write(packet, source.time_base(), stream);
  }

  private void write(AVPacket packet, AVRational timeBase, AVStream stream) throws IOException {
    packet.stream_index(stream.index());
    av_packet_rescale_ts(packet, timeBase, stream.time_base());
    Ffmpeg.check(av_interleaved_write_frame(context, packet), operation);
  }

  /** Writes the header, after all tracks were added. */
  public void writeHeader(String title) throws IOException {
    AVDictionary metadata = new AVDictionary(null);
    try (BytePointer key = new BytePointer("title", StandardCharsets.UTF_8);
        BytePointer value = new BytePointer(title, StandardCharsets.UTF_8)) {
      av_dict_set(metadata, key, value, 0);
    }
    context.metadata(metadata);
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "movflags", "+faststart+write_colr", 0);
    try {
      Ffmpeg.check(avformat_write_header(context, options), operation);
    } finally {
      av_dict_free(options);
    }
  }

  /** Writes the index, after the last packet. */
  public void writeTrailer() throws IOException {
    Ffmpeg.check(av_write_trailer(context), operation);
  }

  @Override
  public void close() {
    if (!context.isNull()) {
      AVIOContext io = context.pb();
      if (io != null && !io.isNull()) {
        avio_closep(io);
        context.pb(null);
      }
      avformat_free_context(context);
    }
  }
}
