package dev.storygen.ffmpeg.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * Checks that an MPEG transport stream (ISO/IEC 13818-1, 2.4.3) consists of whole packets of 188
 * bytes, or of 192 as in M2TS files.
 */
final class TransportStreamScanner {

  private static final byte SYNC = 0x47;
  private static final int PACKETS = 5;

  private TransportStreamScanner() {}

  /** What is missing at the end; empty if nothing is, or if the file is no transport stream. */
  static Optional<String> findDefect(SeekableByteChannel channel) throws IOException {
    Optional<String> defect = findDefect(channel, 188, 0);
    return defect.isPresent() ? defect : findDefect(channel, 192, 4);
  }

  private static Optional<String> findDefect(SeekableByteChannel channel, int length, int sync)
      throws IOException {
    ByteBuffer start = ByteBuffer.allocate(length * PACKETS);
    channel.position(0);
    while (start.hasRemaining() && channel.read(start) > 0) {
      // A read may return fewer bytes than requested.
    }
    for (int packet = 0; packet < PACKETS; packet++) {
      if (start.get(packet * length + sync) != SYNC) {
        return Optional.empty();
      }
    }
    long last = channel.size() % length;
    return last == 0
        ? Optional.empty()
        : Optional.of("its last packet has %d of %d bytes".formatted(last, length));
  }
}
