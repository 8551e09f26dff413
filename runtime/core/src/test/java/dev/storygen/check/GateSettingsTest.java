package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.check.audio.AudioBitrate;
import dev.storygen.check.script.ScriptLength;
import dev.storygen.check.subtitle.SubtitleCoverage;
import dev.storygen.check.video.VideoSize;
import dev.storygen.check.video.VideoStreams;
import dev.storygen.model.Json;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateSettingsTest {

  private static final String KNOWN =
      " There are: audio-bitrate, script-length, subtitle-coverage, video-streams.";

  private static final List<Check> CHECKS =
      List.of(new AudioBitrate(), new ScriptLength(), new SubtitleCoverage(), new VideoStreams());

  @Test
  void checksArePickedAndSkipped() {
    assertThat(gate("{}").checkNames())
        .containsExactly("audio-bitrate", "script-length", "subtitle-coverage", "video-streams");
    assertThat(gate("{'checks':['video-streams','script-length']}").checkNames())
        .containsExactly("script-length", "video-streams");
    assertThat(gate("{'skipChecks':['script-length']}").checkNames())
        .containsExactly("audio-bitrate", "subtitle-coverage", "video-streams");
  }

  @ParameterizedTest
  @CsvSource({
    "checks,audio-bitrat,storygen.checks. Did you mean 'audio-bitrate'?",
    "checks,loudness,storygen.checks.",
    "skipChecks,script-lenght,storygen.skipChecks. Did you mean 'script-length'?",
  })
  void anUnknownCheckIsNamedWithTheNearest(String parameter, String name, String where) {
    assertRejected(
        "{'%s':['%s']}".formatted(parameter, name),
        "Unknown check '" + name + "' in " + where + KNOWN);
  }

  @Test
  void anUnknownCheckIsNamedWhereLimitsAreSet() {
    assertRejected(
        "{'overrides':{'video-stream':{'audio':'1'}}}",
        "Unknown check 'video-stream' in <checks>. Did you mean 'video-streams'?" + KNOWN);
  }

  @Test
  void anUnknownLimitIsNamedWithTheNearest() {
    assertRejected(
        "{'overrides':{'audio-bitrate':{'minimun':'64'}}}",
        "Unknown setting 'minimun' of <checks><audio-bitrate>. Did you mean 'minimum'?"
            + " There are: minimum, severity.");
  }

  @ParameterizedTest
  @CsvSource(
      value = {"64 kbit/s", "-1", "NaN", "''", "64k", "null"},
      nullValues = "null")
  void aLimitThatIsNoNumberIsNamed(String value) {
    String json = value == null ? "null" : "'" + value + "'";
    assertRejected(
        "{'overrides':{'audio-bitrate':{'minimum':" + json + "}}}",
        "<checks><audio-bitrate><minimum> is '"
            + (value == null ? "" : value)
            + "', but expected a plain number of kbit/s that is not negative, as 32.");
  }

  @Test
  void anUnknownOptionIsNamedWithTheNearestAndAllSettings() {
    assertRejected(
        "{'overrides':{'subtitle-coverage':{'longestcue':'7'}}}",
        "Unknown setting 'longestcue' of <checks><subtitle-coverage>. Did you mean 'longestCue'?"
            + " There are: share, delay, gap, overrun, longestCue, silenceLevel, shortestSilence,"
            + " severity.");
  }

  @ParameterizedTest
  @CsvSource({
    "longestCue, 7 s, 'a plain number of s from 0.1 to 3600, as 10'",
    "longestCue, 0, 'a plain number of s from 0.1 to 3600, as 10'",
    "longestCue, 3600.1, 'a plain number of s from 0.1 to 3600, as 10'",
    "silenceLevel, 3, 'a plain number of dBFS from -100 to 0, as -50'",
    "silenceLevel, 1e999999999, 'a plain number of dBFS from -100 to 0, as -50'",
    "shortestSilence, NaN, 'a plain number of s from 0.01 to 60, as 0.1'",
  })
  void anOptionThatIsNoNumberOfItsRangeIsNamed(String option, String value, String expected) {
    assertRejected(
        "{'overrides':{'subtitle-coverage':{'%s':'%s'}}}".formatted(option, value),
        "<checks><subtitle-coverage><%s> is '%s', but expected %s."
            .formatted(option, value, expected));
  }

  @Test
  void anOptionIsSetWithinItsRange() {
    Map<String, String> overrides =
        Map.of("longestCue", "0.1", "silenceLevel", "-100", "value", "0.9", "severity", "warning");

    ConfiguredCheck configured =
        ConfiguredCheck.of(new SubtitleCoverage())
            .with(CheckSettings.ofPom("subtitle-coverage", Map.of("subtitle-coverage", overrides)));

    assertThat(configured.options())
        .extracting(CheckOption::text)
        .containsExactly("0.1 s", "-100 dBFS", "0.1 s");
    assertThat(configured.limits().get(0).text()).isEqualTo("minimum 0.9");
    assertThat(configured.asWarning().options()).isEqualTo(configured.options());
  }

  @Test
  void anUnknownSeverityIsNamed() {
    assertRejected(
        "{'overrides':{'audio-bitrate':{'severity':'fatal'}}}",
        "<checks><audio-bitrate><severity> is 'fatal', but expected error, warning, info, off.");
  }

  @ParameterizedTest
  @CsvSource({"value", "''", "minimum"})
  void theShortFormSetsTheFirstLimit(String key) {
    ConfiguredCheck configured =
        ConfiguredCheck.of(new AudioBitrate())
            .with(
                CheckSettings.ofPom(
                    "audio-bitrate", Map.of("audio-bitrate", Map.of(key, " 64.5 "))));

    assertThat(configured.limits().get(0).text()).isEqualTo("minimum 64.5 kbit/s");
    assertThat(configured.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void aLimitSetByItsNameHoldsOverTheShortForm() {
    Map<String, String> overrides = new TreeMap<>(Map.of("minimum", "48", "value", "64"));

    assertThat(
            ConfiguredCheck.of(new AudioBitrate())
                .with(CheckSettings.ofPom("audio-bitrate", Map.of("audio-bitrate", overrides)))
                .limits()
                .get(0)
                .text())
        .isEqualTo("minimum 48 kbit/s");
  }

  @Test
  void anUnknownArtefactIsNamed() {
    assertRejected(
        "{'require':['viedo']}",
        "Unknown artefact 'viedo' in storygen.require. Did you mean 'video'?"
            + " There are: voiceover, script, subtitles, video, words, thumbnail.");
    assertRejected(
        "{'artefacts':{'audio':['*.wav']}}",
        "Unknown artefact 'audio' in <artefacts>."
            + " There are: voiceover, script, subtitles, video, words, thumbnail.");
  }

  @Test
  void aMalformedPatternIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gate("{'artefacts':{'video':['*.{mp4']}}"))
        .withMessageStartingWith(
            "<artefacts><video> is '*.{mp4', but expected a file name with *, ? or {a,b}: ");
  }

  @ParameterizedTest
  @CsvSource({"0,0.0", "-3.5,-3.5"})
  void anExpectedDurationThatIsNotPositiveIsNamed(String value, String shown) {
    assertRejected(
        "{'expectedDuration':" + value + "}",
        "storygen.expectedDuration is " + shown + ", but expected seconds above 0.");
  }

  @Test
  void twoChecksOfOneNameAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new QualityGate(List.of(new VideoSize(), new VideoSize()), GateSettings.defaults()))
        .withMessage(
            "Two checks are called 'video-size': "
                + "dev.storygen.check.video.VideoSize and dev.storygen.check.video.VideoSize.");
  }

  @Test
  void emptySettingsAreTheDefaults() {
    assertThat(settings("{}")).isEqualTo(GateSettings.defaults());
    assertThat(GateSettings.defaults().require())
        .containsExactly("voiceover", "script", "subtitles", "video");
  }

  private static void assertRejected(String json, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> gate(json)).withMessage(message);
  }

  private static QualityGate gate(String json) {
    return new QualityGate(CHECKS, settings(json));
  }

  private static GateSettings settings(String json) {
    try {
      return Json.mapper().readValue(json.replace('\'', '"'), GateSettings.class);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
