package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Palette;

/**
 * What a scene shows.
 *
 * @param palette at this time of day
 * @param seed of everything else
 */
record Setting(Place place, Hour hour, Weather weather, Palette palette, int seed) {

  boolean isDark() {
    return hour == Hour.NIGHT || hour == Hour.DUSK;
  }
}
