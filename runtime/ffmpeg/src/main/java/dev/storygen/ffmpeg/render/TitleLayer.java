package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.Overlay;

/** Shows the title from the first frame for two seconds. */
record TitleLayer(Overlay overlay) implements OverlayLayer {

  private static final double END_SECONDS = 2;
  private static final double FADE_SECONDS = 0.3;

  @Override
  public VisibleOverlay overlayAt(double seconds) {
    if (seconds >= END_SECONDS) {
      return VisibleOverlay.NONE;
    }
    double opacity = Math.min(1, (END_SECONDS - seconds) / FADE_SECONDS);
    return new VisibleOverlay(overlay, (int) Math.round(opacity * VisibleOverlay.OPAQUE));
  }
}
