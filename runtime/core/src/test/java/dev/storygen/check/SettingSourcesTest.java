package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.audio.AudioBitrate;
import dev.storygen.check.script.ScriptLength;
import dev.storygen.check.subtitle.SubtitleCoverage;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckSetting;
import dev.storygen.model.Limit;
import dev.storygen.model.SettingInForce;
import dev.storygen.model.StorySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several values is in force, and where it comes from. */
class SettingSourcesTest {

  private static final CheckSetting PROFILE = setting("profile shorts", "300");
  private static final CheckSetting BRIEF = setting("brief lighthouse.md line 7", "500");
  private static final CheckSetting STORY = setting("lighthouse/storygen.yaml line 2", "600");

  @TempDir Path folder;

  @Test
  void aLaterSourceTakesPrecedence() {
    Map<String, Map<String, String>> pom = Map.of("script-length", Map.of("minimum", "400"));
    Map<String, Map<String, String>> line = Map.of("script-length", Map.of("value", "700"));

    assertInForce("200 default", gate(List.of(), null, null), List.of());
    assertInForce("300 profile shorts", gate(List.of(PROFILE), null, null), List.of());
    assertInForce("400 the POM", gate(List.of(PROFILE), pom, null), List.of());
    assertInForce(
        "500 brief lighthouse.md line 7", gate(List.of(PROFILE), pom, null), List.of(BRIEF));
    assertInForce(
        "600 lighthouse/storygen.yaml line 2",
        gate(List.of(PROFILE), pom, null),
        List.of(BRIEF, STORY));
    assertInForce(
        "700 -Dstorygen.script-length", gate(List.of(PROFILE), pom, line), List.of(BRIEF, STORY));
  }

  @Test
  void eachLimitOptionAndSeverityHasItsOwnSource() {
    GateSettings settings =
        settings(
            List.of(
                new CheckSetting("subtitle-coverage", "gap", "2", "p line 1", "profile p"),
                new CheckSetting("subtitle-coverage", "severity", "info", "p line 2", "profile p")),
            Map.of("subtitle-coverage", Map.of("longestCue", "7")),
            Map.of("subtitle-coverage", Map.of("delay", "1")));

    assertThat(new QualityGate(List.of(new SubtitleCoverage()), settings).settingsInForce())
        .containsExactly(
            "subtitle-coverage.share: minimum 0.8 (default)",
            "subtitle-coverage.delay: maximum 1 s (-Dstorygen.subtitle-coverage.delay)",
            "subtitle-coverage.gap: maximum 2 s (profile p)",
            "subtitle-coverage.overrun: maximum 0.5 s (default)",
            "subtitle-coverage.severity: info (profile p)",
            "subtitle-coverage.longestCue: 7 s (the POM)",
            "subtitle-coverage.silenceLevel: -50 dBFS (default)",
            "subtitle-coverage.shortestSilence: 0.1 s (default)");
  }

  @Test
  void anOutcomeHasTheOptionsAndTheSeverityThatAreNotTheChecksOwn() {
    GateSettings settings =
        settings(List.of(), Map.of("script-length", Map.of("severity", "info")), null);
    CheckOutcome outcome =
        new StoryFolder(folder)
            .check(new QualityGate(List.of(new ScriptLength()), settings))
            .get(0);

    assertThat(outcome.settings())
        .containsExactly(new SettingInForce("severity", "info", "the POM"));
    assertThat(new StoryFolder(folder).check(new ScriptLength()).settings()).isEmpty();
  }

  @Test
  void theLogHasTheSettingsOfSingleStories() {
    QualityGate gate = gate(List.of(PROFILE), null, null);
    List<CheckOutcome> outcomes =
        new StoryFolder(folder).expected(story(List.of(BRIEF))).check(gate);

    assertThat(SettingLines.ofStories(outcomes, gate.settingsInForce()))
        .containsExactly(
            "lighthouse: script-length.minimum: minimum 500 characters (brief lighthouse.md line"
                + " 7)");
  }

  @Test
  void aProfileOfOneCheckLeavesTheOthersAlone() {
    assertThat(
            new QualityGate(
                    List.of(new AudioBitrate(), new ScriptLength()),
                    settings(List.of(PROFILE), null, null))
                .settingsInForce())
        .contains("audio-bitrate.minimum: minimum 32 kbit/s (default)");
  }

  private void assertInForce(String expected, QualityGate gate, List<CheckSetting> story) {
    Limit limit = new StoryFolder(folder).expected(story(story)).check(gate).get(0).limits().get(0);

    assertThat(limit.value() + " " + limit.source())
        .isEqualTo(expected.replaceFirst("^200 ", "200.0 "));
  }

  private static QualityGate gate(
      List<CheckSetting> profile,
      Map<String, Map<String, String>> pom,
      Map<String, Map<String, String>> commandLine) {
    return new QualityGate(List.of(new ScriptLength()), settings(profile, pom, commandLine));
  }

  private static GateSettings settings(
      List<CheckSetting> profile,
      Map<String, Map<String, String>> pom,
      Map<String, Map<String, String>> commandLine) {
    return new GateSettings(null, null, pom, null, null, null, null, commandLine, profile);
  }

  private static StorySettings story(List<CheckSetting> settings) {
    return new StorySettings(Optional.empty(), Optional.empty(), settings);
  }

  private static CheckSetting setting(String source, String value) {
    return new CheckSetting("script-length", "minimum", value, "somewhere", source);
  }
}
