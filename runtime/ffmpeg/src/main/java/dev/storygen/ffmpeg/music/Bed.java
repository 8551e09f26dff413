package dev.storygen.ffmpeg.music;

import java.io.IOException;

/** Endless music in stereo. Not safe for use by several threads. */
public interface Bed extends AutoCloseable {

  /**
   * Reads the next samples.
   *
   * @param interleaved where they go from index 0, left and right in turn, -1 to 1
   * @param frames samples per channel
   */
  void read(float[] interleaved, int frames) throws IOException;

  @Override
  default void close() {}
}
