package dev.storygen.ffmpeg.scenery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.draw.YuvFrame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for each family. */
class SceneryTest {

  /** Mean Y' below which {@code black-frames} counts a frame as black, with a margin. */
  private static final double DARKEST = 24;

  /** White captions with a dark outline are legible up to here. */
  private static final double BRIGHTEST = 170;

  private static YuvFrame frame(Place place, int seed, int width, int height, double seconds) {
    Weather weather = Weather.values()[seed % Weather.values().length];
    Hour hour = Hour.values()[seed % Hour.values().length];
    return Pictures.frame(Pictures.setting(place, hour, weather, seed), width, height, seconds);
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void theSameSeedGivesTheSameBytes(Place place) {
    YuvFrame one = frame(place, 7, 108, 192, 2.5);
    YuvFrame other = frame(place, 7, 108, 192, 2.5);
    assertThat(one.luma).isEqualTo(other.luma);
    assertThat(one.cb).isEqualTo(other.cb);
    assertThat(one.cr).isEqualTo(other.cr);
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void anotherSeedGivesAnotherPicture(Place place) {
    YuvFrame one =
        Pictures.frame(Pictures.setting(place, Hour.DUSK, Weather.CLEAR, 1), 108, 192, 0);
    YuvFrame other =
        Pictures.frame(Pictures.setting(place, Hour.DUSK, Weather.CLEAR, 2), 108, 192, 0);
    assertThat(Pictures.change(one, other)).isGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void moves(Place place) {
    for (int seed = 0; seed < 4; seed++) {
      assertThat(Pictures.change(frame(place, seed, 216, 384, 1), frame(place, seed, 216, 384, 6)))
          .as("seed %d", seed)
          .isGreaterThan(4);
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void hasAMiddleBrightnessInAnyShape(Place place) {
    int[][] sizes = {{108, 192}, {192, 108}, {120, 120}, {16, 16}, {40, 400}};
    for (int seed = 0; seed < 5; seed++) {
      YuvFrame frame = frame(place, seed, sizes[seed][0], sizes[seed][1], 4);
      assertThat(Pictures.luma(frame)).as("seed %d", seed).isBetween(DARKEST, BRIGHTEST);
    }
  }
}
