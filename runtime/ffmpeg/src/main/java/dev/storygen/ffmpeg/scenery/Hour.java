package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Oklch;
import dev.storygen.ffmpeg.draw.Palette;

/** The time of day of a scene, and what it does to the colours of a mood. */
enum Hour {
  DAWN(0.36, 0.78, 0.16, 20),
  DAY(0.47, 0.77, 0.19, 0),
  DUSK(0.26, 0.67, 0.13, 0),
  NIGHT(0.17, 0.40, 0.09, 0);

  private final double zenith;
  private final double horizon;
  private final double ground;
  private final double turn;

  Hour(double zenith, double horizon, double ground, double turn) {
    this.zenith = zenith;
    this.horizon = horizon;
    this.ground = ground;
    this.turn = turn;
  }

  /**
   * The colours of a mood at this hour.
   *
   * @param shift of the hues, in degrees
   */
  Palette colours(Palette mood, double shift) {
    Oklch high = mood.zenith();
    Oklch low = mood.horizon();
    double chroma = this == NIGHT ? 0.75 : this == DAY ? 0.85 : 1;
    Oklch light =
        this == NIGHT
            ? new Oklch(0.93, 0.025, low.hue())
            : new Oklch(0.95, 0.06, low.hue() + 15 + turn);
    Oklch up = new Oklch(zenith, high.chroma() * chroma, high.hue() + shift);
    Oklch down = new Oklch(horizon, low.chroma() * chroma, low.hue() + turn + shift);
    if (this == NIGHT) {
      down = down.mix(new Oklch(horizon, 0.07, high.hue()), 0.5);
    }
    if (this == DAY) {
      down = down.mix(new Oklch(horizon, 0.05, high.hue()), 0.35);
    }
    return new Palette(
        up,
        down,
        light,
        new Oklch(ground, mood.ground().chroma(), high.hue() + shift),
        mood.accent(),
        mood.seed());
  }
}
