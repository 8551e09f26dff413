package dev.storygen.ffmpeg.inspect;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP9;

import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;

/**
 * Tells damaged packets of a video by their syntax, without decoding. H.264 (ISO/IEC 14496-10,
 * 7.3.1) and H.265 (ISO/IEC 23008-2, 7.3.1) never have four zero bytes in a row, and in MP4 and
 * Matroska each unit has its length before it.
 */
final class PacketSyntax {

  /** The other codecs compress so well that a run of zeros of this length is not their output. */
  private static final int ZERO_RUN = 64;

  private static final int NAL_ZERO_RUN = 4;

  /** Zero bytes that an encoder may leave at the end of a unit. */
  private static final int TRAILING_ZEROS = 8;

  private static final int H264_LAST_TYPE = 23;

  private static final Set<Integer> COMPRESSED =
      Set.of(AV_CODEC_ID_VP8, AV_CODEC_ID_VP9, AV_CODEC_ID_AV1, AV_CODEC_ID_MPEG4);

  private final int codec;

  /** Bytes of the length before a unit; 0 where start codes separate units. */
  private final int lengthBytes;

  private byte[] data = new byte[0];

  PacketSyntax(AVCodecParameters parameters) {
    codec = parameters.codec_id();
    lengthBytes = isNal() ? lengthBytes(parameters) : 0;
  }

  private boolean isNal() {
    return codec == AV_CODEC_ID_H264 || codec == AV_CODEC_ID_HEVC;
  }

  /** By the decoder configuration record (ISO/IEC 14496-15, 5.3.3.1 and 8.3.3.1). */
  private int lengthBytes(AVCodecParameters parameters) {
    int at = codec == AV_CODEC_ID_H264 ? 4 : 21;
    BytePointer header = parameters.extradata();
    boolean record = parameters.extradata_size() > at && header.get(0) == 1;
    return record ? (header.get(at) & 3) + 1 : 0;
  }

  /** Whether a packet is visibly damaged. */
  boolean isDamaged(AVPacket packet) {
    int size = packet.size();
    if (size == 0 || !isNal() && !COMPRESSED.contains(codec)) {
      return false;
    }
    if (data.length < size) {
      data = new byte[size];
    }
    packet.data().get(data, 0, size);
    if (!isNal()) {
      return hasZeroRun(0, size, Math.min(ZERO_RUN, size));
    }
    return lengthBytes == 0 ? hasZeroRun(0, size, ZERO_RUN) : !isSequenceOfUnits(size);
  }

  private boolean isSequenceOfUnits(int size) {
    int at = 0;
    while (size - at > lengthBytes) {
      long length = 0;
      for (int i = 0; i < lengthBytes; i++) {
        length = length << 8 | data[at + i] & 0xFF;
      }
      at += lengthBytes;
      if (length == 0 || length > size - at || !isUnit(at, at + (int) length)) {
        return false;
      }
      at += (int) length;
    }
    return at == size;
  }

  private boolean isUnit(int from, int to) {
    int header = data[from] & 0xFF;
    boolean forbiddenBit = header >= 0x80;
    boolean knownType =
        codec == AV_CODEC_ID_HEVC
            ? to - from >= 2 && (data[from + 1] & 7) != 0
            : (header & 0x1F) != 0 && (header & 0x1F) <= H264_LAST_TYPE;
    int end = to;
    while (end > from && data[end - 1] == 0) {
      end--;
    }
    return !forbiddenBit
        && knownType
        && to - end <= TRAILING_ZEROS
        && !hasZeroRun(from, end, NAL_ZERO_RUN);
  }

  private boolean hasZeroRun(int from, int to, int length) {
    // Every run of this length covers one of these bytes.
    for (int at = from + length - 1; at < to; at += length) {
      if (data[at] == 0) {
        int start = at;
        while (start > from && data[start - 1] == 0) {
          start--;
        }
        int end = at + 1;
        while (end < to && end - start < length && data[end] == 0) {
          end++;
        }
        if (end - start >= length) {
          return true;
        }
      }
    }
    return false;
  }
}
