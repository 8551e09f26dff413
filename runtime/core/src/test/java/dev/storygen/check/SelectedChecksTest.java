package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.check.audio.AudioBitrate;
import dev.storygen.check.script.ScriptLength;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectedChecksTest {

  private static final List<Check> CHECKS = List.of(new AudioBitrate(), new ScriptLength());

  @Test
  void anUnknownCheckOfAPropertyIsNamedWithTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gate(null, Map.of("script-lenght", Map.of("minimum", "1"))))
        .withMessage(
            "Unknown check 'script-lenght' in the properties. Did you mean 'script-length'? "
                + "There are: audio-bitrate, script-length.");
  }

  @Test
  void anUnknownCheckToExplainIsNamedWithTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CheckPages(CHECKS).page("script-lenght"))
        .withMessage(
            "Unknown check 'script-lenght' in storygen.check. Did you mean 'script-length'? "
                + "There are: audio-bitrate, script-length.");
  }

  @Test
  void aCheckThatIsNotSelectedHasNoOptionsInForce() {
    GateSettings settings =
        new GateSettings(List.of("script-length"), null, null, null, null, null, null);

    assertThat(QualityGate.selected(new ScriptLength(), settings)).isPresent();
    assertThat(QualityGate.selected(new AudioBitrate(), settings)).isEmpty();
  }

  @Test
  void onlyChecksOfMediaInspectThem() {
    assertThat(gate(null, null).inspectsMedia()).isTrue();
    assertThat(gate(List.of("audio-bitrate"), null).inspectsMedia()).isTrue();
    assertThat(gate(List.of("script-length"), null).inspectsMedia()).isFalse();
  }

  @Test
  void aFolderThatCannotBeReadIsUnmeasuredByEachCheck() {
    List<CheckOutcome> outcomes = new ArrayList<>();
    Path folder = Path.of("stories", "lighthouse");

    gate(null, null)
        .unreadable(folder, new IOException("Input/output error"), it -> "f", outcomes::add);

    assertThat(outcomes)
        .extracting(CheckOutcome::check)
        .containsExactly("audio-bitrate", "script-length");
    assertThat(outcomes)
        .allSatisfy(
            it -> {
              assertThat(it.story()).isEqualTo("lighthouse");
              assertThat(it.status()).isEqualTo(CheckStatus.UNMEASURED);
              assertThat(it.file()).isEqualTo("f");
              assertThat(it.message())
                  .isEqualTo(
                      "The folder of lighthouse cannot be read (Input/output error). Make it "
                          + "readable or, if it is no story, move it out of "
                          + folder.toAbsolutePath().getParent()
                          + " or name the stories in <story>.");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "999999999999999",
        "1e14",
        "0.000000000000001",
        "999999999999999.999999999999999"
      })
  void aNumberOfUsualLengthIsALimit(String number) {
    assertThat(gate(null, minimum(number)).checkNames()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "1e15", "0.0000000000000001", "1e999999999", "1e-999999999", "", "x"})
  void anyOtherIsRefused(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gate(null, minimum(number)))
        .withMessageEndingWith(
            ", but expected a plain number of kbit/s that is not negative, as 32.");
  }

  private static Map<String, Map<String, String>> minimum(String number) {
    return Map.of("audio-bitrate", Map.of("minimum", number));
  }

  private static QualityGate gate(
      List<String> checks, Map<String, Map<String, String>> properties) {
    return new QualityGate(
        CHECKS, new GateSettings(checks, null, null, null, null, null, null, properties));
  }
}
