package dev.storygen.it;

import java.io.IOException;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A video without sound, for backgrounds. */
public final class ClipFixture {

  private static final int STRIPES = 32;

  private static final int MOVES_PER_SECOND = 5;

  private ClipFixture() {}

  /** Writes a video of moving stripes of two greys. */
  public static void write(Path mp4, double seconds, int dark, int light) throws IOException {
    Files.createDirectories(mp4.getParent());
    MediaFixtures.mp4(
        mp4,
        seconds,
        (pixels, time) -> {
          int moved = (int) (time * MOVES_PER_SECOND);
          for (int i = 0; i < pixels.length; i++) {
            int stripe = (int) ((long) i * STRIPES / pixels.length);
            pixels[i] = (byte) ((stripe + moved) % 2 == 0 ? dark : light);
          }
        },
        ShortBuffer.allocate(0));
  }
}
