package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.Overlay;
import dev.storygen.ffmpeg.draw.YuvFrame;

/** Something shown over the background. Asked for ever later moments, by one thread. */
@FunctionalInterface
interface OverlayLayer {

  /** What is to be seen at a moment, in seconds. */
  VisibleOverlay overlayAt(double seconds);

  /**
   * An overlay on the screen.
   *
   * @param overlay null for nothing
   * @param opacity 0 to {@link #OPAQUE}
   */
  record VisibleOverlay(Overlay overlay, int opacity) {

    static final int OPAQUE = 256;
    static final VisibleOverlay NONE = new VisibleOverlay(null, 0);

    void blendOnto(YuvFrame target) {
      if (overlay != null) {
        overlay.blend(target, opacity);
      }
    }
  }
}
