package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Where the packets of a stream are, in time and in the file. */
public final class PacketTimes {

  private final double timeBase;
  private long count;
  private double end = Double.NaN;
  private double longestGap;
  private double gapStart;
  private long endByte;

  PacketTimes(AVStream stream) {
    timeBase = av_q2d(stream.time_base());
  }

  /**
   * Counts a packet.
   *
   * @param decoded whether it has sound
   */
  void accept(AVPacket packet, boolean decoded) {
    count++;
    if (packet.pos() >= 0 && decoded) {
      endByte = Math.max(endByte, packet.pos() + packet.size());
    }
    boolean played = (packet.flags() & AV_PKT_FLAG_DISCARD) == 0;
    if (packet.pts() != AV_NOPTS_VALUE && played) {
      double start = packet.pts() * timeBase;
      if (start - end > longestGap) {
        longestGap = start - end;
        gapStart = end;
      }
      end = start + packet.duration() * timeBase;
    }
  }

  /** Packets. */
  public long count() {
    return count;
  }

  /** Seconds of the longest time between the end of a packet and the start of the next. */
  public double longestGap() {
    return longestGap;
  }

  /** Where the longest gap starts, in seconds. */
  public double gapStart() {
    return gapStart;
  }

  /** The end of the last packet, in seconds from time 0; 0 if unknown. */
  public double end() {
    return Double.isNaN(end) ? 0 : end;
  }

  /** The position in the file after the last packet that decoded, in bytes; 0 if unknown. */
  public long endByte() {
    return endByte;
  }
}
