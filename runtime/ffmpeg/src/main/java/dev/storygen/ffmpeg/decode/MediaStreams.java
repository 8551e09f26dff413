package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_get_media_type_string;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.BytePointer;

/** The streams of an open media file. Valid until the file is closed. */
public final class MediaStreams {

  private final AVFormatContext context;

  MediaStreams(AVFormatContext context) {
    this.context = context;
  }

  /** All streams, by index. */
  public List<AVStream> all() {
    return IntStream.range(0, context.nb_streams()).mapToObj(context::streams).toList();
  }

  /**
   * The stream that FFmpeg chooses for a media type, such as {@code AVMEDIA_TYPE_AUDIO}; never
   * cover art.
   */
  public Optional<AVStream> best(int mediaType) {
    int index = av_find_best_stream(context, mediaType, -1, -1, (AVCodec) null, 0);
    return Optional.of(index)
        .filter(found -> found >= 0)
        .map(context::streams)
        .filter(stream -> !isCoverArt(stream));
  }

  /** Lets FFmpeg skip the packets of all streams but those with these indices. */
  public void discardAllBut(Set<Integer> indices) {
    for (AVStream stream : all()) {
      if (!indices.contains(stream.index())) {
        stream.discard(AVDISCARD_ALL);
      }
    }
  }

  /** The streams, for messages: {@code video h264, audio aac}, or {@code nothing}. */
  public String description() {
    String all = all().stream().map(MediaStreams::describe).collect(Collectors.joining(", "));
    return all.isEmpty() ? "nothing" : all;
  }

  private static String describe(AVStream stream) {
    return (isCoverArt(stream) ? "cover art" : mediaType(stream)) + " " + codec(stream);
  }

  private static String mediaType(AVStream stream) {
    BytePointer type = av_get_media_type_string(stream.codecpar().codec_type());
    return type == null || type.isNull() ? "unknown" : type.getString();
  }

  /** Duration in seconds of the longest stream according to its header; 0 if unknown. */
  double statedDuration() {
    return all().stream().mapToDouble(MediaStreams::seconds).max().orElse(0);
  }

  private static double seconds(AVStream stream) {
    return Math.max(0, stream.duration() * av_q2d(stream.time_base()));
  }

  /** Whether the header gives each stream's codec, size or rate, and duration. */
  boolean areDescribed() {
    return all().stream().allMatch(MediaStreams::isDescribed);
  }

  private static boolean isDescribed(AVStream stream) {
    AVCodecParameters parameters = stream.codecpar();
    if (isCoverArt(stream)) {
      return true;
    }
    if (stream.duration() <= 0) {
      return false;
    }
    if (parameters.codec_type() == AVMEDIA_TYPE_VIDEO) {
      return parameters.codec_id() == AV_CODEC_ID_H264 && parameters.width() > 0;
    }
    return parameters.codec_type() == AVMEDIA_TYPE_AUDIO
        && parameters.codec_id() == AV_CODEC_ID_AAC
        && parameters.sample_rate() > 0
        && parameters.ch_layout().nb_channels() > 0;
  }

  /** Whether a stream is a picture attached to the file, such as the cover of an album. */
  public static boolean isCoverArt(AVStream stream) {
    return (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
  }

  /** FFmpeg's name of a stream's codec, for example {@code h264}. */
  public static String codec(AVStream stream) {
    return avcodec_get_name(stream.codecpar().codec_id()).getString();
  }
}
