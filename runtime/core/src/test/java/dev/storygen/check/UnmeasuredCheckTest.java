package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertUnmeasured;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.subtitle.SubtitleCoverage;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnmeasuredCheckTest {

  @TempDir Path folder;

  @Test
  void aDecoderThatFailedDoesNotRunAgain() {
    StoryFolder story =
        new StoryFolder(folder)
            .audioIs(
                () -> {
                  throw new IllegalStateException("no decoder");
                });

    story.check(QualityGate.load(only("audio-bitrate", "audio-duration", "subtitle-coverage")));

    assertThat(story.decoded).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "audio-bitrate,voiceover.mp3",
    "audio-duration,voiceover.mp3",
    "subtitle-coverage,subtitles.srt",
    "video-duration,video.mp4",
    "video-streams,video.mp4"
  })
  void aDecoderThatFailsIsUnmeasured(String check, String file) {
    StoryFolder story =
        new StoryFolder(folder)
            .audioIs(
                () -> {
                  throw new IOException("Input/output error");
                })
            .videoIs(
                () -> {
                  throw new IOException("Input/output error");
                });

    assertUnmeasured(
        story.check(QualityGate.load(only(check))).get(0),
        "%s of lighthouse: %s could not be measured: Input/output error. ".formatted(file, check)
            + "See worker.log, or set <skipChecks>%s</skipChecks>.".formatted(check));
  }

  @ParameterizedTest
  @ValueSource(strings = {"audio-bitrate", "audio-duration", "subtitle-coverage", "video-duration"})
  void aVoiceoverThatCannotBeReadIsViolated(String check) {
    StoryFolder story =
        new StoryFolder(folder)
            .audioIs(
                () -> {
                  throw new UnreadableMediaException("voiceover.mp3 has no audio stream");
                });

    assertViolated(
        story.check(QualityGate.load(only(check))).get(0),
        "voiceover.mp3 of lighthouse has no audio stream. Make the file again or replace it.");
  }

  @Test
  void aCheckThatReadsAnOptionItDoesNotDeclareIsUnmeasured() {
    Check greedy =
        new FakeCheck(
            "greedy",
            List.of(),
            facts -> Measurement.of("m", facts.option(SubtitleCoverage.LONGEST_CUE), "s"));

    assertUnmeasured(
        new StoryFolder(folder).check(greedy),
        "script.txt of lighthouse: greedy could not be measured: "
            + "the check declares no option longestCue. "
            + "See worker.log, or set <skipChecks>greedy</skipChecks>.");
  }

  @Test
  void aCheckWithoutAMeasurementThatItsLimitsBoundIsUnmeasured() {
    Limit limit = Limit.atLeast("minimum", "loudness", 1, "LUFS");
    Check silent =
        new FakeCheck("loud", List.of(limit), facts -> Measurement.of("peak", 1, "dBTP"));

    assertUnmeasured(
        new StoryFolder(folder).check(silent),
        "script.txt of lighthouse: loud could not be measured: "
            + "it returned no measurement that its limits bound. "
            + "See worker.log, or set <skipChecks>loud</skipChecks>.");
  }

  private static GateSettings only(String... checks) {
    return new GateSettings(List.of(checks), null, null, null, null, null, null);
  }
}
