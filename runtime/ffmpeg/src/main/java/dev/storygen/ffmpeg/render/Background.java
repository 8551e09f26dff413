package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.YuvFrame;
import java.io.IOException;

/** The background of the frames. Called by one thread, with increasing times. */
@FunctionalInterface
interface Background extends AutoCloseable {

  /**
   * Draws the background if it differs from that of the previous call.
   *
   * @param target contains the background of the previous call
   * @param seconds time of the frame
   * @param overlaysChanged whether the frame must be encoded anyway, so that a change costs less
   *     now than in one of the next frames
   * @return whether anything changed
   */
  boolean draw(YuvFrame target, double seconds, boolean overlaysChanged) throws IOException;

  @Override
  default void close() {
    // Most hold nothing but memory.
  }

  /** A constant background. */
  static Background still(YuvFrame frame) {
    boolean[] drawn = {false};
    return (target, seconds, overlaysChanged) -> {
      if (drawn[0]) {
        return false;
      }
      target.copyFrom(frame);
      drawn[0] = true;
      return true;
    };
  }
}
