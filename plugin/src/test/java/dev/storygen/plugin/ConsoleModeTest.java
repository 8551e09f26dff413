package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleModeTest {

  @ParameterizedTest
  @CsvSource({
    "auto, true, 1, false, LIVE",
    "plain, true, 1, false, PLAIN",
    "auto, false, 1, false, PLAIN",
    "auto, true, 2, false, PLAIN",
    "auto, true, 1, true, PLAIN"
  })
  void settingAndBuildDecide(
      String setting, boolean interactive, int threads, boolean quiet, ConsoleMode mode) {
    assertThat(ConsoleMode.of(setting, interactive, threads, quiet, Map.of())).isEqualTo(mode);
  }

  @ParameterizedTest
  @CsvSource({
    "CI, true, PLAIN",
    "CI, 1, PLAIN",
    "CI, false, LIVE",
    "CI, '', LIVE",
    "TERM, dumb, PLAIN",
    "TERM, xterm, LIVE",
    "NO_COLOR, 1, LIVE"
  })
  void theEnvironmentDecides(String name, String value, ConsoleMode mode) {
    assertThat(ConsoleMode.of("auto", true, 1, false, Map.of(name, value))).isEqualTo(mode);
  }

  @Test
  void theEnvironmentIsThatOfTheBuild() {
    Properties system = new Properties();
    system.setProperty("env.CI", "true");
    system.setProperty("java.home", "/jdk");

    assertThat(ConsoleMode.environment(system)).containsExactly(Map.entry("CI", "true"));
  }

  @Test
  void anotherSettingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConsoleMode.of("rich", true, 1, false, Map.of()))
        .withMessage("storygen.console is 'rich', but expected auto or plain.");
  }
}
