package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * Counts packets that do not decode.
 *
 * <p>Where a format has nothing but frames, other bytes between and after them come as packets too,
 * or, in MP3, in the packet of a frame. Tags are no errors, and neither is what follows the last
 * frame.
 */
final class DecodeErrors {

  private static final int TAG_BYTES = 3;

  private final boolean bare;
  private long count;
  private int first;
  private long undecided;
  private int sync = -1;

  /**
   * @param bare whether the format has nothing but frames, which all start with the same byte
   */
  DecodeErrors(boolean bare) {
    this.bare = bare;
  }

  /** A packet decoded. */
  void decoded(AVPacket packet) {
    count += undecided;
    undecided = 0;
    if (bare) {
      countOtherBytes(packet);
    }
    if (sync < 0 && packet.size() > 0) {
      sync = packet.data().get(0) & 0xff;
    }
  }

  /** The decoder of MP3 skips zeros before a frame, and what follows it. */
  private void countOtherBytes(AVPacket packet) {
    int zeros = 0;
    while (zeros < packet.size() && packet.data().get(zeros) == 0) {
      zeros++;
    }
    int frame = Mp3Frame.size(packet, zeros);
    int after = packet.size() - zeros - frame;
    if (frame > 0 && zeros >= frame && sync >= 0) {
      failed(AVERROR_INVALIDDATA());
      count++;
    }
    if (frame > 0 && after >= frame && !isTag(packet, zeros + frame)) {
      failed(AVERROR_INVALIDDATA());
      undecided++;
    }
  }

  private void failed(int error) {
    first = first == 0 ? error : first;
  }

  /** A packet did not decode. */
  void failed(AVPacket packet, int error) {
    if (bare && isTag(packet, 0)) {
      return;
    }
    failed(error);
    if (bare && packet.size() > 0 && (packet.data().get(0) & 0xff) != sync) {
      undecided++;
    } else {
      count++;
    }
  }

  private static boolean isTag(AVPacket packet, int offset) {
    if (packet.size() - offset < TAG_BYTES) {
      return false;
    }
    byte[] bytes = new byte[TAG_BYTES];
    packet.data().position(offset).get(bytes);
    String name = new String(bytes, StandardCharsets.ISO_8859_1);
    return name.equals("ID3") || name.equals("TAG") || name.equals("APE");
  }

  /** Packets that did not decode, of those that are known to have sound. */
  long count() {
    return count;
  }

  /** FFmpeg's code of the first error, 0 for none. */
  int first() {
    return first;
  }
}
