package dev.storygen.ffmpeg.decode;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** The header of a frame of MPEG audio layer III (ISO/IEC 11172-3 2.4.1.3 and 13818-3). */
final class Mp3Frame {

  private static final int HEADER_BYTES = 4;

  /** In kbit/s by index; 0 where the header does not tell. */
  private static final int[] MPEG_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
  };

  private static final int[] MPEG_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0
  };

  /** Of MPEG-1 in Hz by index; MPEG-2 has half and MPEG-2.5 a quarter. */
  private static final int[] SAMPLE_RATES = {44_100, 48_000, 32_000, 0};

  private static final int VERSION_1 = 3;
  private static final int VERSION_2_5 = 0;

  private Mp3Frame() {}

  /** Bytes of the frame in a packet; 0 if there is no such frame, or it does not tell. */
  static int size(AVPacket packet, int offset) {
    if (packet.size() - offset < HEADER_BYTES) {
      return 0;
    }
    int header = 0;
    for (int i = 0; i < HEADER_BYTES; i++) {
      header = header << Byte.SIZE | packet.data().get(offset + i) & 0xff;
    }
    return size(header);
  }

  /** The same of the first four bytes. */
  static int size(int header) {
    boolean layer3 = header >>> 21 == 0x7ff && (header >> 17 & 3) == 1;
    int version = header >> 19 & 3;
    int sampleRate = SAMPLE_RATES[header >> 10 & 3];
    int bitrate = (version == VERSION_1 ? MPEG_1 : MPEG_2)[header >> 12 & 15] * 1000;
    if (!layer3 || sampleRate == 0) {
      return 0;
    }
    // 1152 samples a frame in MPEG-1, 576 in the others, by 8 bits a byte.
    int perByte = version == VERSION_1 ? 144 : 72;
    int divided = version == VERSION_1 ? 1 : version == VERSION_2_5 ? 4 : 2;
    return bitrate == 0 ? 0 : perByte * bitrate / (sampleRate / divided) + (header >> 9 & 1);
  }
}
