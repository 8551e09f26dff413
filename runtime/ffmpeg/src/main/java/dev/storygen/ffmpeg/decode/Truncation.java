package dev.storygen.ffmpeg.decode;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds truncation by the structure of a file, because FFmpeg does not report it. */
public final class Truncation {

  private Truncation() {}

  /**
   * What is missing from a file, for example {@code its mdat box ends 1,024 bytes past the end of
   * the file}; empty if the file is complete or has a format without such structure.
   */
  public static Optional<String> find(Path file) throws IOException {
    Optional<String> found = Mp4BoxScanner.findDefect(file);
    if (found.isPresent()) {
      return found;
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      found = MatroskaScanner.findDefect(channel);
      return found.isPresent() ? found : TransportStreamScanner.findDefect(channel);
    }
  }
}
