package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class GroupedPropertiesTest {

  private final Properties pom = new Properties();
  private final Properties commandLine = new Properties();

  @Test
  void aPropertyBelongsToTheGroupThatItNames() {
    pom.setProperty("storygen.voice.bitrate", "128");
    pom.setProperty("storygen.audio-bitrate.minimum", "64");

    GroupedProperties groups = new GroupedProperties(pom, commandLine);

    assertThat(groups.of(PropertyGroup.VOICE)).isEqualTo(Map.of("bitrate", "128"));
    assertThat(groups.pom().checks()).isEqualTo(Map.of("audio-bitrate", Map.of("minimum", "64")));
  }

  @Test
  void theCommandLineWinsOverThePom() {
    pom.setProperty("storygen.voice.bitrate", "128");
    pom.setProperty("storygen.voice.loudness", "-16");
    commandLine.setProperty("storygen.voice.bitrate", "96");

    assertThat(new GroupedProperties(pom, commandLine).of(PropertyGroup.VOICE))
        .isEqualTo(Map.of("bitrate", "96", "loudness", "-16"));
  }

  @Test
  void aChecksNameAloneIsItsFirstLimit() {
    commandLine.setProperty("storygen.audio-bitrate", "64");

    assertThat(new GroupedProperties(pom, commandLine).commandLine().checks())
        .isEqualTo(Map.of("audio-bitrate", Map.of("value", "64")));
  }

  @Test
  void parametersAndOthersPropertiesAreInNoGroup() {
    pom.setProperty("storygen.threads", "2");
    pom.setProperty("project.build.sourceEncoding", "UTF-8");

    assertThat(new GroupedProperties(pom, commandLine).pom().checks()).isEmpty();
  }
}
