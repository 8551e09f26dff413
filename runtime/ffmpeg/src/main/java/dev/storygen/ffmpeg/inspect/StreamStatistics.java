package dev.storygen.ffmpeg.inspect;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.MediaStreams;
import dev.storygen.media.VideoFacts;
import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.IntPointer;

/** Times, counts and decode errors of the packets of one stream. */
final class StreamStatistics implements AutoCloseable {

  private final AVStream stream;
  private final AVCodecParameters parameters;
  private final double timeBase;
  private final double nominalFrameDuration;
  private final DecodeProbe probe;
  private long packets;
  private long displayedPackets;
  private double start = Double.POSITIVE_INFINITY;
  private double last;
  private double end;

  StreamStatistics(MediaInput input, AVStream stream) {
    this.stream = stream;
    this.parameters = stream.codecpar();
    this.timeBase = av_q2d(stream.time_base());
    this.nominalFrameDuration = frameDuration(stream);
    this.probe =
        isVideo() || isAudio()
            ? new DecodeProbe(stream, isVideo(), input.statedDuration() / 2)
            : null;
  }

  private static double frameDuration(AVStream stream) {
    double rate = av_q2d(stream.avg_frame_rate());
    return rate > 0 && Double.isFinite(rate) ? 1 / rate : 0;
  }

  boolean isCoverArt() {
    return MediaStreams.isCoverArt(stream);
  }

  boolean isVideo() {
    return parameters.codec_type() == AVMEDIA_TYPE_VIDEO && !isCoverArt();
  }

  boolean isAudio() {
    return parameters.codec_type() == AVMEDIA_TYPE_AUDIO;
  }

  void accept(AVPacket packet) throws IOException {
    packets++;
    // Packets outside the edit list are decoded but not displayed.
    if ((packet.flags() & AV_PKT_FLAG_DISCARD) == 0) {
      displayedPackets++;
      recordTime(packet);
    }
    if (probe != null) {
      probe.accept(packet, end);
    }
  }

  private void recordTime(AVPacket packet) {
    long time = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
    double duration = packet.duration() > 0 ? packet.duration() * timeBase : nominalFrameDuration;
    double from = time == AV_NOPTS_VALUE ? end : time * timeBase;
    start = Math.min(start, from);
    last = Math.max(last, from);
    end = Math.max(end, from + duration);
  }

  void finish() throws IOException {
    if (displayedPackets > 1) {
      // A last packet without a duration lasts as long as the average packet.
      end = Math.max(end, last + (last - start) / (displayedPackets - 1));
    }
    if (probe != null) {
      probe.finish();
    }
  }

  /** End of the last packet, in seconds from time 0. */
  double end() {
    return end;
  }

  /** Seconds. Packets before time 0 are encoder delay, which is decoded but not played. */
  private double duration() {
    return displayedPackets == 0 ? 0 : Math.max(0, end - Math.max(0, start));
  }

  VideoFacts.VideoStream videoFacts() {
    return new VideoFacts.VideoStream(
        MediaStreams.codec(stream),
        parameters.width(),
        parameters.height(),
        rotation(),
        duration() > 0 ? displayedPackets / duration() : 0,
        duration(),
        packets);
  }

  VideoFacts.AudioStream audioFacts() {
    return new VideoFacts.AudioStream(
        MediaStreams.codec(stream),
        parameters.sample_rate(),
        parameters.ch_layout().nb_channels(),
        duration());
  }

  /**
   * Clockwise rotation for display: 0, 90, 180 or 270 degrees. FFmpeg's angle is counterclockwise.
   */
  private int rotation() {
    AVPacketSideData matrix =
        av_packet_side_data_get(
            parameters.coded_side_data(),
            parameters.nb_coded_side_data(),
            AV_PKT_DATA_DISPLAYMATRIX);
    if (matrix == null || matrix.isNull()) {
      return 0;
    }
    double degrees = av_display_rotation_get(new IntPointer(matrix.data()));
    return Double.isNaN(degrees) ? 0 : Math.floorMod(-Math.round(degrees / 90), 4) * 90;
  }

  /** Why the stream does not decode, as a sentence without a full stop. */
  Optional<String> error() {
    String which =
        "the " + (isVideo() ? "video" : "audio") + " stream (" + MediaStreams.codec(stream) + ") ";
    return probe == null ? Optional.empty() : probe.error().map(which::concat);
  }

  @Override
  public void close() {
    if (probe != null) {
      probe.close();
    }
  }
}
