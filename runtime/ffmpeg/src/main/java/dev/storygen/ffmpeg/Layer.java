package dev.storygen.ffmpeg;

/** Something shown over the background. Asked for ever later moments, by one thread. */
@FunctionalInterface
interface Layer {

  /** What is to be seen at a moment, in seconds. */
  Shown at(double seconds);

  /**
   * An overlay on the screen.
   *
   * @param overlay null for nothing
   * @param opacity 0 to {@link #OPAQUE}
   */
  record Shown(Overlay overlay, int opacity) {

    static final int OPAQUE = 256;
    static final Shown NOTHING = new Shown(null, 0);

    void draw(Canvas canvas) {
      if (overlay != null) {
        overlay.blend(canvas, opacity);
      }
    }
  }
}
