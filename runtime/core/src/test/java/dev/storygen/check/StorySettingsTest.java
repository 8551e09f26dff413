package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertPassed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.check.audio.AudioBitrate;
import dev.storygen.check.script.ScriptLength;
import dev.storygen.model.Artefact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckSetting;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.model.StorySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorySettingsTest {

  private static final List<Check> CHECKS = List.of(new AudioBitrate(), new ScriptLength());

  @TempDir Path folder;

  @Test
  void aStorysSettingsHoldOverThePomAndTheCommandLineOverBoth() {
    Map<String, Map<String, String>> pom = Map.of("script-length", Map.of("minimum", "1000"));
    StorySettings story = story(setting("script-length", "minimum", "900"));

    assertThat(limit(settings(pom, Map.of()), StorySettings.none()))
        .isEqualTo("minimum 1000 characters");
    assertThat(limit(settings(pom, Map.of()), story)).isEqualTo("minimum 900 characters");
    assertThat(limit(settings(pom, Map.of("script-length", Map.of("value", "800"))), story))
        .isEqualTo("minimum 800 characters");
  }

  @Test
  void theShortFormOfAStoryHoldsOverTheNamedLimitOfThePom() {
    Map<String, Map<String, String>> pom = Map.of("script-length", Map.of("minimum", "1000"));

    assertThat(limit(settings(pom, Map.of()), story(setting("script-length", "value", "7"))))
        .isEqualTo("minimum 7 characters");
  }

  @Test
  void aWrongSettingIsNamedWithItsPlace() {
    assertRejected(
        setting("script-length", "minimum", "many"),
        "lighthouse.yaml line 7: <checks><script-length><minimum> is 'many', but expected a plain"
            + " number of characters that is not negative, as 200.");
    assertRejected(
        setting("script-lenght", "minimum", "1"),
        "Unknown check 'script-lenght' in lighthouse.yaml line 7. Did you mean 'script-length'?"
            + " There are: audio-bitrate, script-length.");
    assertRejected(
        setting("script-length", "maximum", "1"),
        "lighthouse.yaml line 7: Unknown setting 'maximum' of <checks><script-length>. Did you"
            + " mean 'minimum'? There are: minimum, severity.");
    assertRejected(
        setting("script-length", "severity", "none"),
        "lighthouse.yaml line 7: <checks><script-length><severity> is 'none', but expected error,"
            + " warning, info, off.");
  }

  @Test
  void aViolationForInformationCountsAsPassedAndIsReported() {
    CheckOutcome outcome =
        new StoryFolder(folder)
            .expected(
                story(
                    setting("script-length", "minimum", "1000000"),
                    setting("script-length", "severity", "info")))
            .check(new ScriptLength());

    assertThat(outcome.severity()).isEqualTo(Severity.INFO);
    assertThat(outcome.message()).contains("expected minimum is 1000000 characters");
    assertThat(outcome.noted()).isTrue();
    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.violated()).isFalse();
    assertThat(outcome.warned()).isFalse();
  }

  @Test
  void knownBrokenStoriesKeepTheirInformation() {
    assertThat(
            ConfiguredCheck.of(new ScriptLength())
                .with(List.of(setting("script-length", "severity", "info")))
                .asWarning()
                .severity())
        .isEqualTo(Severity.INFO);
  }

  @Test
  void aCheckThatIsOffIsMadeWhereItIsNamed() {
    StorySettings off = story(setting("script-length", "severity", "off"));

    assertThat(gate(GateSettings.defaults(), off).checkNames()).containsExactly("audio-bitrate");
    QualityGate named = gate(only("script-length"), off);
    assertThat(named.checkNames()).containsExactly("script-length");
    assertPassed(
        new StoryFolder(folder).expected(off).check(gate(only("script-length"), off)).get(0));
  }

  @Test
  void aCheckOnRequestIsMadeWhereItIsNamedOrHasASeverity() {
    Check onRequest = new OnRequest();
    GateSettings warning = settings(Map.of("recognised", Map.of("severity", "warning")), Map.of());

    assertThat(new QualityGate(List.of(onRequest), GateSettings.defaults()).checkNames()).isEmpty();
    assertThat(new QualityGate(List.of(onRequest), warning).checkNames())
        .containsExactly("recognised");
    assertThat(
            new StoryFolder(folder)
                .check(new QualityGate(List.of(onRequest), only("recognised")))
                .get(0)
                .severity())
        .isEqualTo(Severity.ERROR);
  }

  private record OnRequest(FakeCheck fake) implements Check {

    OnRequest() {
      this(new FakeCheck("recognised", List.of(), facts -> Measurement.of("m", 1, "")));
    }

    @Override
    public String name() {
      return fake.name();
    }

    @Override
    public List<Artefact> artefacts() {
      return fake.artefacts();
    }

    @Override
    public List<Limit> limits() {
      return fake.limits();
    }

    @Override
    public Severity severity() {
      return Severity.OFF;
    }

    @Override
    public List<Measurement> measure(StoryFacts facts) throws IOException {
      return fake.measure(facts);
    }

    @Override
    public String fix() {
      return fake.fix();
    }
  }

  private static void assertRejected(CheckSetting setting, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gate(GateSettings.defaults(), story(setting)))
        .withMessage(message);
  }

  private String limit(GateSettings settings, StorySettings story) {
    return new StoryFolder(folder)
        .expected(story)
        .check(new QualityGate(List.of(new ScriptLength()), settings))
        .get(0)
        .limit();
  }

  private static QualityGate gate(GateSettings settings, StorySettings story) {
    return new QualityGate(CHECKS, settings).forStory(story);
  }

  private static GateSettings only(String check) {
    return new GateSettings(List.of(check), null, null, null, null, null, null);
  }

  private static GateSettings settings(
      Map<String, Map<String, String>> pom, Map<String, Map<String, String>> properties) {
    return new GateSettings(null, null, pom, null, null, null, null, properties);
  }

  private static StorySettings story(CheckSetting... settings) {
    return new StorySettings(Optional.empty(), Optional.empty(), Arrays.asList(settings));
  }

  private static CheckSetting setting(String check, String name, String value) {
    return new CheckSetting(check, name, value, "lighthouse.yaml line 7");
  }
}
