package dev.storygen.ffmpeg;

/** The title: there from the first picture on, gone after two seconds. */
record Title(Overlay overlay) implements Layer {

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
