package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.draw.YuvFrame;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionTest {

  private static final byte FROM = 60;
  private static final byte TO = 120;

  private static YuvFrame plain(byte luma) {
    YuvFrame frame = new YuvFrame(64, 96);
    Arrays.fill(frame.luma, luma);
    return frame;
  }

  private static YuvFrame drawn(Transition transition, double share) {
    YuvFrame target = plain((byte) 0);
    transition.draw(target, plain(FROM), plain(TO), share);
    return target;
  }

  @ParameterizedTest
  @EnumSource(Transition.class)
  void endsWithTheSecondPicture(Transition transition) {
    assertThat(drawn(transition, 1).luma).containsOnly(TO);
  }

  @ParameterizedTest
  @EnumSource(value = Transition.class, mode = EnumSource.Mode.EXCLUDE, names = "CUT")
  void beginsWithTheFirstPicture(Transition transition) {
    assertThat(drawn(transition, 0).luma).containsOnly(FROM);
  }

  @Test
  void aDipIsDarkInTheMiddle() {
    assertThat(drawn(Transition.DIP, 0.5).luma).containsOnly((byte) 26);
  }

  @Test
  void aSlideShowsBothPicturesSideBySide() {
    YuvFrame half = drawn(Transition.SLIDE, 0.5);
    assertThat(half.luma[0]).isEqualTo(FROM);
    assertThat(half.luma[31]).isEqualTo(FROM);
    assertThat(half.luma[32]).isEqualTo(TO);
    assertThat(half.luma[63]).isEqualTo(TO);
  }

  @Test
  void seedsChooseAllOfThemBetweenPlacesAndCalmOnesWithinAPlace() {
    Set<Transition> between = new HashSet<>();
    Set<Transition> within = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      between.add(Transition.of(i * 0x9e3779b9, false));
      within.add(Transition.of(i * 0x9e3779b9, true));
    }
    assertThat(between).containsExactlyInAnyOrder(Transition.values());
    assertThat(within).doesNotContain(Transition.SLIDE, Transition.DIP);
  }
}
