package dev.storygen.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AudioTargetTest {

  @Test
  void theDefaultsArePossible() {
    assertThat(AudioTarget.defaults()).isEqualTo(new AudioTarget(192, 44_100, -14, -1, -45, 0.2));
  }

  @Test
  void aBitrateThatMp3DoesNotHaveIsRefused() {
    assertThatThrownBy(() -> new AudioTarget(7, 44_100, -14, -1, -45, 0.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "<voice><bitrate> is 7, but expected one of [32, 40, 48, 56, 64, 80, 96, 112, 128,"
                + " 160, 192, 224, 256, 320] kbit/s.");
  }

  @Test
  void aPeakAboveFullScaleIsRefused() {
    assertThatThrownBy(() -> new AudioTarget(192, 44_100, -14, 3, -45, 0.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("<voice><truePeak> is 3.0, but expected -20 to 0 dBTP.");
  }

  @Test
  void itsSettingsHaveTheNamesOfItsComponents() {
    Options settings = Options.of("voice", Map.of("bitrate", "128", "gain", "3"));

    assertThat(AudioTarget.settings())
        .containsExactly(
            "bitrate", "sampleRate", "loudness", "truePeak", "silenceThreshold", "padding");
    assertThatThrownBy(() -> AudioTarget.of(settings))
        .hasMessageEndingWith(" There are: " + String.join(", ", AudioTarget.settings()) + ".");
  }
}
