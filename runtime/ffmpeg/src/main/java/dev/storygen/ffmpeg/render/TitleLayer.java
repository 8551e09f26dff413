package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.Overlay;

/** The title: there from the first picture on, gone after two seconds. */
record TitleLayer(Overlay overlay) implements OverlayLayer {

  private static final double END = 2;
  private static final double FADE = 0.3;

  @Override
  public Shown at(double seconds) {
    if (seconds >= END) {
      return Shown.NOTHING;
    }
    double opacity = Math.min(1, (END - seconds) / FADE);
    return new Shown(overlay, (int) Math.round(opacity * Shown.OPAQUE));
  }
}
