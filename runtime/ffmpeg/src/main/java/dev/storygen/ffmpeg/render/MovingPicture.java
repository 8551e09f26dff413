package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.YuvFrame;
import java.io.IOException;

/** A picture of a background while it is shown. Called with increasing times. */
@FunctionalInterface
interface MovingPicture extends AutoCloseable {

  /**
   * Draws it, unless it is the same as at the time before.
   *
   * @param target contains the picture of the time before
   * @param seconds since the picture is shown, 0 or more
   * @return whether anything changed
   */
  boolean draw(YuvFrame target, double seconds) throws IOException;

  @Override
  default void close() {
    // Most hold nothing but memory.
  }
}
