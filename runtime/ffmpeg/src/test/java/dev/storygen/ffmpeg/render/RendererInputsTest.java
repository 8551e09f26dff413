package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.provider.StoryLook;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A video is drawn anew where it shows something else. */
class RendererInputsTest {

  private static Map<String, Object> inputs(String tone, String theme) {
    return new FfmpegVideoRenderer().inputs(new StoryLook("lamp", "Nine", tone, theme, "", ""));
  }

  @Test
  void theToneIsShownUnderTheTitle() {
    assertThat(inputs("eerie", ""))
        .isNotEqualTo(inputs("haunting", ""))
        .containsEntry("tone", "eerie")
        .containsEntry("colours by tone, theme, emotionalCore and outcome", "eerie");
  }

  @Test
  void aThemeThatNamesAPlaceOrAWeatherIsShown() {
    assertThat(inputs("calm", "a boat")).isNotEqualTo(inputs("calm", "a farm"));
    assertThat(inputs("calm", "the snow")).isNotEqualTo(inputs("calm", "the rain"));
  }

  @Test
  void aThemeThatGivesTheSameColoursIsNotShown() {
    assertThat(inputs("", "healing")).isEqualTo(inputs("", "peace at last"));
    assertThat(inputs("", "healing")).isNotEqualTo(inputs("", "revenge"));
    assertThat(inputs("dark", "revenge")).isEqualTo(inputs("dark", "peace"));
  }
}
