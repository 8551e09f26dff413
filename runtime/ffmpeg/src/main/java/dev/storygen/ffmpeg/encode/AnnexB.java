package dev.storygen.ffmpeg.encode;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** NAL units of H.264 as a byte stream (ITU-T H.264, annex B and 7.4.1). */
record AnnexB(byte[] stream) {

  static final int SEQUENCE_PARAMETER_SET = 7;
  static final int PICTURE_PARAMETER_SET = 8;

  /** The content of the first unit of a type, after its header byte. */
  Optional<BitReader> findUnit(int type) {
    for (int at = 0; at + 3 < stream.length; at++) {
      if (startsUnit(at) && (stream[at + 3] & 0x1f) == type) {
        return Optional.of(new BitReader(unescape(at + 4)));
      }
    }
    return Optional.empty();
  }

  private boolean startsUnit(int at) {
    return stream[at] == 0 && stream[at + 1] == 0 && stream[at + 2] == 1;
  }

  /** Removes the emulation prevention bytes. */
  private byte[] unescape(int start) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int zeros = 0;
    for (int at = start; at < stream.length; at++) {
      if (at + 2 < stream.length && startsUnit(at)) {
        break;
      }
      if (zeros >= 2 && stream[at] == 3) {
        zeros = 0;
        continue;
      }
      zeros = stream[at] == 0 ? zeros + 1 : 0;
      content.write(stream[at]);
    }
    return content.toByteArray();
  }

  /** A unit with its start code and emulation prevention bytes. */
  static byte[] encodeUnit(int header, byte[] content) {
    ByteArrayOutputStream unit = new ByteArrayOutputStream();
    unit.writeBytes(new byte[] {0, 0, 0, 1, (byte) header});
    int zeros = 0;
    for (byte octet : content) {
      if (zeros >= 2 && (octet & 0xff) <= 3) {
        unit.write(3);
        zeros = 0;
      }
      zeros = octet == 0 ? zeros + 1 : 0;
      unit.write(octet);
    }
    return unit.toByteArray();
  }
}
