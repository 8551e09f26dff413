package dev.storygen.ffmpeg.inspect;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.storygen.ffmpeg.decode.MediaStreams;
import dev.storygen.media.PacketTimes;
import dev.storygen.media.VideoFacts;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Times, counts and visible damage of the packets of one stream. */
final class StreamStatistics {

  /** Shorter gaps in the times of sound are rounding and encoder delay. */
  private static final double MINIMUM_GAP_SECONDS = 0.1;

  private final AVStream stream;
  private final double timeBase;
  private final double nominalFrameDuration;
  private final PacketSyntax syntax;
  private final FrameIntervals intervals;
  private final TimestampWrap wrap;
  private long count;
  private long damaged;
  private boolean groupDamaged;
  private double start = Double.POSITIVE_INFINITY;
  private double last;
  private double end;
  private double gaps;

  /**
   * @param fileStart the first time of the file's streams, in seconds
   */
  StreamStatistics(AVStream stream, double fileStart) {
    this.stream = stream;
    timeBase = av_q2d(stream.time_base());
    nominalFrameDuration = frameDuration(stream);
    syntax = new PacketSyntax(stream.codecpar());
    intervals = new FrameIntervals(timeBase);
    wrap = new TimestampWrap(stream.pts_wrap_bits(), Math.round(fileStart / timeBase));
  }

  private static double frameDuration(AVStream stream) {
    double rate = av_q2d(stream.avg_frame_rate());
    return rate > 0 && Double.isFinite(rate) ? 1 / rate : 0;
  }

  boolean isCoverArt() {
    return MediaStreams.isCoverArt(stream);
  }

  boolean isVideo() {
    return stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO && !isCoverArt();
  }

  boolean isAudio() {
    return stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO;
  }

  void accept(AVPacket packet) {
    if (isVideo()) {
      groupDamaged = isDamaged(packet) || groupDamaged && (packet.flags() & AV_PKT_FLAG_KEY) == 0;
    } else {
      groupDamaged = (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0;
    }
    // Packets outside the edit list are decoded but not displayed.
    if ((packet.flags() & AV_PKT_FLAG_DISCARD) == 0) {
      count++;
      damaged += groupDamaged ? 1 : 0;
      recordTime(packet);
    }
  }

  private boolean isDamaged(AVPacket packet) {
    return (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0 || syntax.isDamaged(packet);
  }

  private void recordTime(AVPacket packet) {
    long stated = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
    long time = stated == AV_NOPTS_VALUE ? stated : wrap.unwrap(stated);
    double duration = packet.duration() > 0 ? packet.duration() * timeBase : nominalFrameDuration;
    double from = time == AV_NOPTS_VALUE ? end : time * timeBase;
    if (isVideo() && time != AV_NOPTS_VALUE) {
      intervals.accept(time);
    } else if (isAudio() && count > 1 && from - end >= MINIMUM_GAP_SECONDS) {
      gaps += from - end;
    }
    start = Math.min(start, from);
    last = Math.max(last, from);
    end = Math.max(end, from + duration);
  }

  void finish() {
    intervals.finish();
    if (count > 1) {
      // A last packet without a duration lasts as long as the average packet.
      end = Math.max(end, last + (last - start) / (count - 1));
    }
  }

  /** End of the last packet, in seconds from time 0. */
  double end() {
    return end;
  }

  /** Packets before time 0 are encoder delay, which is decoded but not played. */
  private PacketTimes times() {
    double missingSeconds = isVideo() ? intervals.missingSeconds() : gaps;
    return new PacketTimes(
        count,
        count == 0 ? 0 : Math.max(0, start),
        end,
        damaged,
        intervals.missing(),
        missingSeconds);
  }

  VideoFacts.VideoStream videoFacts() {
    PacketTimes times = times();
    return new VideoFacts.VideoStream(
        MediaStreams.codec(stream),
        StreamHeaders.size(stream),
        times.duration() > 0 ? count / times.duration() : 0,
        intervals.variation(),
        times);
  }

  VideoFacts.AudioStream audioFacts() {
    return new VideoFacts.AudioStream(
        MediaStreams.codec(stream),
        stream.codecpar().sample_rate(),
        stream.codecpar().ch_layout().nb_channels(),
        times());
  }
}
