package dev.storygen.ffmpeg.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.render.TestScenes;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.StoryLook;
import org.junit.jupiter.api.Test;

class PaletteTest {

  /** The hue shift of a story is at most 12 degrees. */
  private static final double MAX_HUE_SHIFT = 12.01;

  @Test
  void theToneTakesPrecedenceOverTheTitle() {
    StoryBrief eerie = TestScenes.brief("The Happy, Hopeful Lighthouse");
    assertThat(Palette.of(StoryLook.of(eerie)).zenith().hue())
        .isCloseTo(282, within(MAX_HUE_SHIFT));
  }

  @Test
  void theTitleDeterminesTheColoursWithoutATone() {
    StoryBrief silent = StoryBrief.titled("lamp", "A Quiet Forest");
    assertThat(Palette.of(StoryLook.of(silent)).zenith().hue())
        .isCloseTo(210, within(MAX_HUE_SHIFT));
  }

  @Test
  void theSameBriefHasTheSameColours() {
    StoryBrief brief = StoryBrief.titled("lamp", "Nine");
    assertThat(Palette.of(StoryLook.of(brief))).isEqualTo(Palette.of(StoryLook.of(brief)));
  }
}
