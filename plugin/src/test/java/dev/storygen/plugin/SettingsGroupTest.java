package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsGroupTest {

  @Test
  void whatIsNotSetIsAsItWas() {
    SettingsGroup voice = new SettingsGroup("voice", null, Map.of());

    assertThat(voice.number("loudness", -14)).isEqualTo(-14);
    assertThat(voice.whole("bitrate", 192)).isEqualTo(192);
  }

  @Test
  void propertiesWinOverThePom() {
    SettingsGroup voice =
        new SettingsGroup(
            "voice", Map.of("bitrate", "128", "loudness", " -16.5 "), Map.of("bitrate", "96"));

    assertThat(voice.whole("bitrate", 192)).isEqualTo(96);
    assertThat(voice.number("loudness", -14)).isEqualTo(-16.5);
  }

  @Test
  void aWordIsNoNumber() {
    SettingsGroup voice = new SettingsGroup("voice", Map.of("bitrate", "high"), Map.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> voice.whole("bitrate", 192))
        .withMessage("<voice><bitrate> is 'high', but expected a number.");
  }

  @Test
  void halfAPixelIsNone() {
    SettingsGroup video = new SettingsGroup("video", Map.of("width", "720.5"), Map.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> video.whole("width", 1080))
        .withMessage("<video><width> is 720.5, but expected a whole number.");
  }

  @Test
  void whatNobodyTookIsRefused() {
    SettingsGroup video = new SettingsGroup("video", Map.of("widht", "720"), Map.of());
    video.whole("width", 1080);
    video.whole("height", 1920);

    assertThatIllegalArgumentException()
        .isThrownBy(video::refuseRest)
        .withMessage(
            "<video> has no setting 'widht'. Did you mean 'width'? There are: width, height.");
  }
}
