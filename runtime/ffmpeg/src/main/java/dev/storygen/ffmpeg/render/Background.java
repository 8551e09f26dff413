package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.YuvFrame;
import java.io.IOException;

/** What is behind the text. Asked for ever later moments, by one thread. */
@FunctionalInterface
interface Background {

  /**
   * Draws the background of a moment where it differs from the one before.
   *
   * @param target holds the background of the moment before, and nothing else
   * @param overlaysChanged whether the picture is a new one anyway, so that moving now costs less
   *     than soon
   * @return whether anything changed
   */
  boolean draw(YuvFrame target, double seconds, boolean overlaysChanged) throws IOException;

  /** One that never changes. */
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
