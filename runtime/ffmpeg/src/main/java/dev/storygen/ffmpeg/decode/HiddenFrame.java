package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP9;

/** Tells packets of VP8 and VP9 that have no picture, as only other frames refer to them. */
final class HiddenFrame {

  private HiddenFrame() {}

  /**
   * Whether a packet has no picture: the flag show_frame is 0 (RFC 6386, 9.1; VP9 bitstream
   * specification, 6.2).
   *
   * @param codec FFmpeg's id
   * @param first byte of the packet
   * @param last byte of the packet
   */
  static boolean is(int codec, byte first, byte last) {
    if (codec == AV_CODEC_ID_VP8) {
      return (first & 0x10) == 0;
    }
    // The last byte of a superframe, which always has a picture, begins with 110.
    return codec == AV_CODEC_ID_VP9 && (last & 0xE0) != 0xC0 && isHiddenVp9(first);
  }

  private static boolean isHiddenVp9(byte first) {
    boolean reservedBit = (first & 0x30) == 0x30;
    int flags = reservedBit ? first << 1 : first;
    boolean showsExistingFrame = (flags & 0x08) != 0;
    return !showsExistingFrame && (flags & 0x02) == 0;
  }
}
