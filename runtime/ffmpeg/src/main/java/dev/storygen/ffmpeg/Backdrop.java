package dev.storygen.ffmpeg;

import java.io.IOException;

/** What is behind the text. Asked for ever later moments, by one thread. */
@FunctionalInterface
interface Backdrop {

  /**
   * Draws the background of a moment where it differs from the one before.
   *
   * @param canvas holds the background of the moment before, and nothing else
   * @return whether anything changed
   */
  boolean draw(Canvas canvas, double seconds) throws IOException;

  /** One that never changes. */
  static Backdrop still(Canvas picture) {
    boolean[] drawn = {false};
    return (canvas, seconds) -> {
      if (drawn[0]) {
        return false;
      }
      canvas.copy(picture);
      drawn[0] = true;
      return true;
    };
  }
}
