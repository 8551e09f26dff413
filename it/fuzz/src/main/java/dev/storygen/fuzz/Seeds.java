package dev.storygen.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The undamaged file of each format. */
final class Seeds {

  private final Map<Format, byte[]> files = new EnumMap<>(Format.class);

  private Seeds() {}

  /**
   * Makes the files.
   *
   * @param folder for the encoder's files
   */
  static Seeds make(Path folder) throws IOException {
    Files.createDirectories(folder);
    Seeds seeds = new Seeds();
    for (Format format : Format.values()) {
      seeds.files.put(
          format, format.isText() ? SeedText.encode(format) : SeedMedia.encode(format, folder));
    }
    return seeds;
  }

  /** A copy. */
  byte[] of(Format format) {
    return files.get(format).clone();
  }
}
