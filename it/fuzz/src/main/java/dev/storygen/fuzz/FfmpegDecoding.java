package dev.storygen.fuzz;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decodes all of a file with FFmpeg's libraries and counts. It shares no code with the gate.
 *
 * <p>Decoders check what their formats let them check ({@code err_detect}: checksums, bit streams,
 * buffers).
 */
final class FfmpegDecoding implements AutoCloseable {

  private static final long MAX_ALLOCATION = 512L << 20;

  private final AVFormatContext file = new AVFormatContext(null);
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame frame = av_frame_alloc();
  private final List<AVCodecContext> decoders = new ArrayList<>();
  private AVCodecContext sound;
  private AVCodecContext pictures;
  private int subtitles = -1;
  private int errors;

  /** Those since the last whole frame: after the last one they are bytes after the end. */
  private int laterErrors;

  private int pictureCount;
  private int cues;
  private double soundSeconds;

  private FfmpegDecoding() {}

  static Decoded decode(Path path) {
    av_log_set_level(AV_LOG_QUIET);
    av_max_alloc(MAX_ALLOCATION);
    try (FfmpegDecoding decoding = new FfmpegDecoding()) {
      return decoding.all(path);
    }
  }

  private Decoded all(Path path) {
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "protocol_whitelist", "file", 0);
    int opened = avformat_open_input(file, "file:" + path, (AVInputFormat) null, options);
    av_dict_free(options);
    if (opened < 0 || avformat_find_stream_info(file, (AVDictionary) null) < 0) {
      return Decoded.failed(Decoded.State.REFUSED);
    }
    boolean estimated = file.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE;
    double stated = estimated ? 0 : Math.max(0, file.duration()) / (double) AV_TIME_BASE;
    openDecoders();
    packets();
    return new Decoded(Decoded.State.READ, errors, soundSeconds, pictureCount, cues, stated);
  }

  private void openDecoders() {
    for (int i = 0; i < file.nb_streams(); i++) {
      AVStream stream = file.streams(i);
      boolean cover = (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
      int type = stream.codecpar().codec_type();
      AVCodecContext decoder = null;
      if (type == AVMEDIA_TYPE_SUBTITLE && subtitles < 0) {
        subtitles = i;
      } else if (type == AVMEDIA_TYPE_AUDIO && sound == null) {
        sound = decoder = decoder(stream);
      } else if (type == AVMEDIA_TYPE_VIDEO && pictures == null && !cover) {
        pictures = decoder = decoder(stream);
      }
      decoders.add(decoder);
    }
  }

  private AVCodecContext decoder(AVStream stream) {
    AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
    if (codec == null) {
      return null;
    }
    AVCodecContext context = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    context.err_recognition(AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER);
    context.thread_count(1);
    if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
      avcodec_free_context(context);
      errors++;
      return null;
    }
    return context;
  }

  private void packets() {
    int result;
    while ((result = av_read_frame(file, packet)) >= 0) {
      int index = packet.stream_index();
      if (index == subtitles) {
        cues++;
      }
      AVCodecContext decoder = index < decoders.size() ? decoders.get(index) : null;
      if (decoder != null) {
        if ((packet.flags() & AV_PKT_FLAG_CORRUPT) != 0) {
          laterErrors++;
        }
        decode(decoder, packet);
      }
      av_packet_unref(packet);
    }
    if (result != AVERROR_EOF()) {
      laterErrors++;
    }
    decoders.stream().filter(decoder -> decoder != null).forEach(it -> decode(it, null));
  }

  private void decode(AVCodecContext decoder, AVPacket input) {
    if (avcodec_send_packet(decoder, input) < 0) {
      laterErrors++;
    }
    int result;
    while ((result = avcodec_receive_frame(decoder, frame)) >= 0) {
      count(decoder);
      av_frame_unref(frame);
    }
    if (result != AVERROR_EAGAIN() && result != AVERROR_EOF()) {
      laterErrors++;
    }
  }

  private void count(AVCodecContext decoder) {
    boolean damaged = (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
    if (damaged || frame.decode_error_flags() != 0) {
      laterErrors++;
      return;
    }
    errors += laterErrors;
    laterErrors = 0;
    if (decoder == pictures) {
      pictureCount++;
    } else if (frame.sample_rate() > 0) {
      soundSeconds += (double) frame.nb_samples() / frame.sample_rate();
    }
  }

  @Override
  public void close() {
    decoders.stream().filter(decoder -> decoder != null).forEach(it -> avcodec_free_context(it));
    av_frame_free(frame);
    av_packet_free(packet);
    avformat_close_input(file);
  }
}
