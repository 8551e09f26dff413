package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.StoryFolder;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoDurationTest {

  @TempDir Path folder;

  @Test
  void halfASecondPasses() {
    CheckOutcome outcome = check(47.5);

    assertPassed(outcome);
    assertMeasured(outcome, "video duration", 47.5);
    assertMeasured(outcome, "difference from the voiceover's duration", 0.5);
    assertPassed(check(46.5));
  }

  @Test
  void aVideoThatEndsBeforeItsVoiceoverIsViolated() {
    assertViolated(
        check(46.4999),
        "video.mp4 of lighthouse: difference from the voiceover's duration is 0.501 s "
            + "(46.5 s against 47 s), but expected maximum is 0.5 s. "
            + "Render the video again from this voiceover or set <checks><video-duration>.");
  }

  @Test
  void aVideoThatGoesOnAfterItsVoiceoverIsViolated() {
    assertViolated(
        check(60),
        "video.mp4 of lighthouse: difference from the voiceover's duration is 13 s "
            + "(60 s against 47 s), but expected maximum is 0.5 s. "
            + "Render the video again from this voiceover or set <checks><video-duration>.");
  }

  @Test
  void aVideoWithoutAVoiceoverIsHeldToTheLimitsOfItsOwnDuration() {
    CheckOutcome outcome =
        new StoryFolder(folder)
            .without("voiceover.mp3")
            .videoIs(() -> StoryFolder.video(43_201))
            .check(new VideoDuration());

    assertViolated(
        outcome,
        "video.mp4 of lighthouse: video duration is 43201 s, but expected maximum is 43200 s. "
            + "Render the video again from this voiceover or set <checks><video-duration>.");
    assertThat(outcome.measurements()).hasSize(1);
  }

  private CheckOutcome check(double duration) {
    return new StoryFolder(folder)
        .videoIs(() -> StoryFolder.video(duration))
        .check(new VideoDuration());
  }
}
