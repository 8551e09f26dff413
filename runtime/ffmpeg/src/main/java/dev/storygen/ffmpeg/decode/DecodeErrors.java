package dev.storygen.ffmpeg.decode;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;

/**
 * Counts packets that do not decode.
 *
 * <p>Where a format has nothing but frames, other bytes between and after them come as packets too.
 * Tags are no errors, and neither is what follows the last frame.
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
    if (sync < 0 && packet.size() > 0) {
      sync = packet.data().get(0) & 0xff;
    }
    count += undecided;
    undecided = 0;
  }

  /** A packet did not decode. */
  void failed(AVPacket packet, int error) {
    if (bare && isTag(packet)) {
      return;
    }
    first = first == 0 ? error : first;
    if (bare && packet.size() > 0 && (packet.data().get(0) & 0xff) != sync) {
      undecided++;
    } else {
      count++;
    }
  }

  private static boolean isTag(AVPacket packet) {
    if (packet.size() < TAG_BYTES) {
      return false;
    }
    BytePointer data = packet.data();
    String name = "" + (char) data.get(0) + (char) data.get(1) + (char) data.get(2);
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
