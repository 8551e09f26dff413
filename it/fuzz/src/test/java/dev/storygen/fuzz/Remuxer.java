package dev.storygen.fuzz;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/**
 * Copies the packets of a file into another one without encoding.
 *
 * @param options of the muxer, as {@code movflags}
 * @param tags of the file
 * @param shift of all time stamps in seconds
 * @param cover a PNG to add as cover art; empty for none
 */
record Remuxer(Map<String, String> options, Map<String, String> tags, double shift, byte[] cover) {

  /** Nothing but another file; an MP4 has its index first. */
  static Remuxer plain() {
    return new Remuxer(Map.of("movflags", "faststart"), Map.of(), 0, new byte[0]);
  }

  Remuxer with(Map<String, String> muxerOptions) {
    return new Remuxer(muxerOptions, tags, shift, cover);
  }

  Remuxer tagged(Map<String, String> given) {
    return new Remuxer(options, given, shift, cover);
  }

  Remuxer shifted(double seconds) {
    return new Remuxer(options, tags, seconds, cover);
  }

  Remuxer withCover(byte[] png) {
    return new Remuxer(options, tags, shift, png);
  }

  /** Copies a file; the extension of the new one tells its format. */
  Path copy(Path from, Path to) throws IOException {
    av_log_set_level(AV_LOG_QUIET);
    AVFormatContext input = new AVFormatContext(null);
    AVFormatContext output = new AVFormatContext(null);
    check(avformat_open_input(input, "file:" + from, (AVInputFormat) null, (AVDictionary) null));
    check(avformat_find_stream_info(input, (AVDictionary) null));
    check(avformat_alloc_output_context2(output, null, null, "file:" + to));
    AVIOContext bytes = new AVIOContext(null);
    check(avio_open2(bytes, "file:" + to, AVIO_FLAG_WRITE, null, (AVDictionary) null));
    output.pb(bytes);
    addStreams(input, output);
    tags.forEach((key, value) -> av_dict_set(output.metadata(), key, value, 0));
    AVDictionary muxerOptions = new AVDictionary(null);
    options.forEach((key, value) -> av_dict_set(muxerOptions, key, value, 0));
    check(avformat_write_header(output, muxerOptions));
    av_dict_free(muxerOptions);
    writeCover(output, input.nb_streams());
    copyPackets(input, output);
    check(av_write_trailer(output));
    avio_closep(bytes);
    avformat_free_context(output);
    avformat_close_input(input);
    return to;
  }

  private void addStreams(AVFormatContext input, AVFormatContext output) throws IOException {
    AVDictionary metadata = new AVDictionary(null);
    av_dict_copy(metadata, input.metadata(), 0);
    av_dict_set(metadata, "encoder", "remuxer", 0);
    output.metadata(metadata);
    for (int i = 0; i < input.nb_streams(); i++) {
      AVStream copy = avformat_new_stream(output, null);
      check(avcodec_parameters_copy(copy.codecpar(), input.streams(i).codecpar()));
      copy.codecpar().codec_tag(0);
      copy.time_base(input.streams(i).time_base());
      copy.avg_frame_rate(input.streams(i).avg_frame_rate());
    }
    if (cover.length > 0) {
      AVStream picture = avformat_new_stream(output, null);
      picture.codecpar().codec_type(AVMEDIA_TYPE_VIDEO).codec_id(AV_CODEC_ID_PNG);
      picture.codecpar().width(16).height(16).format(AV_PIX_FMT_RGB24);
      picture.disposition(AV_DISPOSITION_ATTACHED_PIC);
      picture.time_base(new AVRational().num(1).den(90_000));
    }
  }

  private void writeCover(AVFormatContext output, int stream) throws IOException {
    if (cover.length == 0) {
      return;
    }
    AVPacket packet = av_packet_alloc();
    check(av_new_packet(packet, cover.length));
    new BytePointer(packet.data()).put(cover);
    packet.stream_index(stream).pts(0).dts(0).flags(AV_PKT_FLAG_KEY);
    check(av_interleaved_write_frame(output, packet));
    av_packet_free(packet);
  }

  private void copyPackets(AVFormatContext input, AVFormatContext output) throws IOException {
    AVPacket packet = av_packet_alloc();
    while (av_read_frame(input, packet) >= 0) {
      AVStream from = input.streams(packet.stream_index());
      AVStream to = output.streams(packet.stream_index());
      long late = Math.round(shift * from.time_base().den() / from.time_base().num());
      packet.pts(later(packet.pts(), late)).dts(later(packet.dts(), late));
      av_packet_rescale_ts(packet, from.time_base(), to.time_base());
      packet.pos(-1);
      check(av_interleaved_write_frame(output, packet));
    }
    av_packet_free(packet);
  }

  private static long later(long time, long by) {
    return time == AV_NOPTS_VALUE ? time : time + by;
  }

  static int check(int code) throws IOException {
    if (code < 0) {
      throw new IOException("FFmpeg's error " + code);
    }
    return code;
  }
}
