package dev.storygen.ffmpeg.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.render.TestScenes;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.StoryLook;
import org.junit.jupiter.api.Test;

class PaletteTest {

  /** Hues turn by up to 12 degrees from story to story. */
  private static final double TURN = 12.01;

  @Test
  void theToneDecidesWhateverTheTitleSays() {
    StoryBrief eerie = TestScenes.brief("The Happy, Hopeful Lighthouse");
    assertThat(Palette.of(StoryLook.of(eerie)).zenith().hue()).isCloseTo(282, within(TURN));
  }

  @Test
  void theTitleDecidesWhereNoToneIsTold() {
    StoryBrief silent = StoryBrief.titled("lamp", "A Quiet Forest");
    assertThat(Palette.of(StoryLook.of(silent)).zenith().hue()).isCloseTo(210, within(TURN));
  }

  @Test
  void theSameBriefHasTheSameColours() {
    StoryBrief brief = StoryBrief.titled("lamp", "Nine");
    assertThat(Palette.of(StoryLook.of(brief))).isEqualTo(Palette.of(StoryLook.of(brief)));
  }
}
