package dev.storygen.ffmpeg.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Recognises HEIC images by their brand (ISO/IEC 23008-12, annex B.4.1). */
final class HeifImage {

  private static final Set<String> BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

  private static final int BRAND_END = 12;

  private HeifImage() {}

  static boolean is(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(BRAND_END), StandardCharsets.ISO_8859_1);
      return start.length() == BRAND_END
          && start.startsWith("ftyp", 4)
          && BRANDS.contains(start.substring(8));
    }
  }
}
