package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.Overlay;
import dev.storygen.ffmpeg.draw.YuvFrame;

/** A layer over the background. Called by one thread, with increasing times. */
@FunctionalInterface
interface OverlayLayer {

  /** The overlay at a time in seconds. */
  VisibleOverlay overlayAt(double seconds);

  /**
   * An overlay and its opacity.
   *
   * @param overlay null if nothing is visible
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
