package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.model.Artefact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import dev.storygen.model.StorySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckParametersTest {

  @TempDir Path folder;

  static Stream<Arguments> checksAndTheirArtefacts() {
    return PagesTest.checks().stream()
        .flatMap(
            check ->
                check.artefacts().stream()
                    .map(artefact -> Arguments.of(check.name(), artefact.label())));
  }

  @ParameterizedTest
  @MethodSource("checksAndTheirArtefacts")
  void aRequiredFileThatIsMissingIsViolated(String check, String artefact) {
    StoryFolder story = new StoryFolder(folder);
    GateSettings settings =
        new GateSettings(
            List.of(check),
            null,
            null,
            List.of(artefact),
            Map.of(artefact, List.of("a.*", "only:*.b")),
            null,
            null);

    CheckOutcome outcome = story.check(QualityGate.load(settings)).get(0);

    assertViolated(
        outcome,
        "%s of lighthouse is missing: looked in its folder for a.*, the only *.b. "
                .formatted(artefact)
            + "Make it, name it in <artefacts><%s> or take it out of <require>."
                .formatted(artefact));
  }

  @Test
  void aCheckOfAFileThatIsNotRequiredAndNotThereIsLeftOut() {
    StoryFolder story =
        new StoryFolder(folder)
            .without("video.mp4")
            .without("subtitles.srt")
            .expected(new StorySettings(Optional.empty(), Optional.of(Locale.US), List.of()));
    Set<Artefact> there = Set.of(Artefact.VOICEOVER, Artefact.SCRIPT);
    GateSettings settings =
        new GateSettings(null, null, null, List.of("voiceover", "script"), null, null, null);

    assertThat(story.check(QualityGate.load(settings)))
        .extracting(CheckOutcome::check)
        .contains("audio-bitrate", "script-length")
        .containsExactlyElementsOf(
            PagesTest.checks().stream()
                .filter(check -> check.severity() != Severity.OFF)
                .filter(check -> there.containsAll(check.artefacts()))
                .map(Check::name)
                .sorted()
                .toList());
  }

  @Test
  void theUsersPatternsFindTheFile() {
    StoryFolder story = new StoryFolder(folder).file("take2.wav", "x");
    GateSettings settings =
        new GateSettings(
            List.of("audio-size"),
            null,
            Map.of("audio-size", Map.of("minimum", "2")),
            null,
            Map.of("voiceover", List.of("take*.wav")),
            null,
            null);

    assertViolated(
        story.check(QualityGate.load(settings)).get(0),
        "take2.wav of lighthouse: audio size is 1 bytes, but expected minimum is 2 bytes. "
            + "Make the voiceover again or set <checks><audio-size>.");
  }

  @Test
  void theUsersLimitsAndSeverityHold() {
    StoryFolder story = new StoryFolder(folder);
    GateSettings settings =
        new GateSettings(
            List.of("audio-bitrate"),
            null,
            Map.of("audio-bitrate", Map.of("value", "192.001", "severity", "warning")),
            null,
            null,
            null,
            null);

    CheckOutcome outcome = story.check(QualityGate.load(settings)).get(0);

    assertThat(outcome.severity()).isEqualTo(Severity.WARNING);
    assertViolated(
        outcome,
        "voiceover.mp3 of lighthouse: audio bitrate is 192 kbit/s, "
            + "but expected minimum is 192.001 kbit/s."
            + " Raise <voice><bitrate> or set <checks><audio-bitrate>.");
  }

  @Test
  void violationsOfAKnownBrokenStoryAreWarnings() {
    GateSettings settings = knownBroken("other", "lighthouse");

    assertThat(
            new StoryFolder(folder)
                .file("script.txt", "Too short.")
                .check(QualityGate.load(settings)))
        .extracting(CheckOutcome::status, CheckOutcome::severity)
        .containsExactly(tuple(CheckStatus.VIOLATED, Severity.WARNING));
  }

  @Test
  void violationsOfOtherStoriesAreErrors() {
    assertThat(
            new StoryFolder(folder)
                .file("script.txt", "Too short.")
                .check(QualityGate.load(knownBroken("other"))))
        .extracting(CheckOutcome::status, CheckOutcome::severity)
        .containsExactly(tuple(CheckStatus.VIOLATED, Severity.ERROR));
  }

  private static GateSettings knownBroken(String... stories) {
    return new GateSettings(
        List.of("script-length"), null, null, null, null, null, List.of(stories));
  }
}
