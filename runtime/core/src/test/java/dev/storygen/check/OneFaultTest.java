package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertUnmeasured;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault that concerns several checks is reported by one. */
class OneFaultTest {

  private static final String BROKEN =
      "voiceover.mp3 of lighthouse is broken. Make the file again or replace it.";

  @TempDir Path folder;

  @Test
  void theFirstCheckReportsAFileThatCannotBeRead() {
    List<CheckOutcome> outcomes =
        broken().check(gate("audio-bitrate", "audio-duration", "subtitle-coverage"));

    assertViolated(outcomes.get(0), BROKEN);
    assertUnmeasured(
        outcomes.get(1),
        "audio-duration of lighthouse could not be measured; audio-bitrate says why.");
    assertUnmeasured(
        outcomes.get(2),
        "subtitle-coverage of lighthouse could not be measured; audio-bitrate says why.");
    assertThat(outcomes).extracting(CheckOutcome::passed).containsOnly(false);
    assertThat(outcomes)
        .extracting(CheckOutcome::reportedBy)
        .containsExactly(null, "audio-bitrate", "audio-bitrate");
  }

  @Test
  void theFirstCheckReportsAMissingFile() {
    StoryFolder story = new StoryFolder(folder).without("video.mp4").without("voiceover.mp3");
    List<CheckOutcome> outcomes = story.check(QualityGate.load(GateSettings.defaults()));

    assertThat(outcomes)
        .filteredOn(outcome -> outcome.status() == CheckStatus.VIOLATED)
        .extracting(CheckOutcome::message)
        .containsExactlyInAnyOrder(
            "voiceover of lighthouse is missing: looked in its folder for %s. Make it, name it in"
                    .formatted(patterns(outcomes, "voiceover"))
                + " <artefacts><voiceover> or take it out of <require>.",
            "video of lighthouse is missing: looked in its folder for %s. Make it, name it in"
                    .formatted(patterns(outcomes, "video"))
                + " <artefacts><video> or take it out of <require>.");
    assertThat(outcomes)
        .filteredOn(outcome -> Objects.equals(outcome.reportedBy(), "av-length"))
        .extracting(CheckOutcome::check)
        .contains("video-size", "video-duration", "video-integrity");
  }

  @Test
  void aWarningDoesNotSpeakForAnError() {
    List<CheckOutcome> outcomes =
        broken()
            .check(
                gate(
                    Map.of("audio-bitrate", Map.of("severity", "warning")),
                    "audio-bitrate",
                    "audio-duration",
                    "subtitle-coverage"));

    assertViolated(outcomes.get(0), BROKEN);
    assertThat(outcomes.get(0).severity()).isEqualTo(Severity.WARNING);
    assertViolated(outcomes.get(1), BROKEN);
    assertThat(outcomes.get(2).reportedBy()).isEqualTo("audio-duration");
  }

  @Test
  void aCheckForInformationReportsNothingForOthers() {
    List<CheckOutcome> outcomes =
        broken()
            .check(
                gate(
                    Map.of("audio-bitrate", Map.of("severity", "info")),
                    "audio-bitrate",
                    "audio-duration"));

    assertViolated(outcomes.get(1), BROKEN);
  }

  @Test
  void aFailureToReadAFileIsReportedOnce() {
    StoryFolder story =
        new StoryFolder(folder)
            .audioIs(
                () -> {
                  throw new IOException("Input/output error");
                });
    List<CheckOutcome> outcomes = story.check(gate("audio-bitrate", "audio-duration"));

    assertUnmeasured(
        outcomes.get(0),
        "voiceover.mp3 of lighthouse: audio-bitrate could not be measured: Input/output error."
            + " See worker.log, or set <skipChecks>audio-bitrate</skipChecks>.");
    assertUnmeasured(
        outcomes.get(1),
        "audio-duration of lighthouse could not be measured; audio-bitrate says why.");
  }

  @Test
  void checksThatFailEachForItselfAreReportedEach() {
    Check first = failing("first");
    Check second = failing("second");
    List<CheckOutcome> outcomes =
        new StoryFolder(folder)
            .check(new QualityGate(List.of(first, second), GateSettings.defaults()));

    assertThat(outcomes)
        .extracting(CheckOutcome::message)
        .containsExactly(
            "script.txt of lighthouse: first could not be measured: the check failed unexpectedly."
                + " See worker.log, or set <skipChecks>first</skipChecks>.",
            "script.txt of lighthouse: second could not be measured: the check failed unexpectedly."
                + " See worker.log, or set <skipChecks>second</skipChecks>.");
  }

  private static Check failing(String name) {
    return new FakeCheck(
        name,
        List.of(),
        facts -> Measurement.of(Objects.requireNonNull(null, "no such thing"), 1, "s"));
  }

  private StoryFolder broken() {
    return new StoryFolder(folder)
        .audioIs(
            () -> {
              throw new UnreadableMediaException("voiceover.mp3 is broken");
            });
  }

  private static String patterns(List<CheckOutcome> outcomes, String artefact) {
    return outcomes.stream()
        .map(CheckOutcome::message)
        .filter(message -> message != null && message.startsWith(artefact + " of lighthouse is "))
        .map(message -> message.split(" folder for ")[1].split("\\. Make it")[0])
        .findFirst()
        .orElseThrow();
  }

  private static QualityGate gate(String... checks) {
    return gate(Map.of(), checks);
  }

  private static QualityGate gate(Map<String, Map<String, String>> overrides, String... checks) {
    return QualityGate.load(
        new GateSettings(List.of(checks), null, overrides, null, null, null, null));
  }
}
