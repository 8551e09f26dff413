package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.SoundFacts;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.Loudness;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegratedLoudnessTest {

  @TempDir Path folder;

  private static final String FIX =
      " Normalise the voiceover (<voice><loudness>) or set <checks><loudness>.";

  private StoryFolder story;

  @BeforeEach
  void aStory() {
    story = new StoryFolder(folder);
  }

  @Test
  void theLimitsThemselvesPass() {
    voiceover(-31, 1);
    video(-9, 2);
    CheckOutcome outcome = story.check(new IntegratedLoudness());

    assertPassed(outcome);
    assertMeasured(outcome, "loudness", -31);
    assertMeasured(outcome, "loudness of the video", -9);
  }

  @Test
  void aRawSyntheticVoicePasses() {
    voiceover(-24, 1);

    assertPassed(story.check(new IntegratedLoudness()));
  }

  @Test
  void aSoftVoiceIsViolatedAndItsChannelsAreNamed() {
    voiceover(-38.2, 1);

    assertViolated(
        story.check(new IntegratedLoudness()),
        "voiceover.mp3 of lighthouse: loudness is -38.2 LUFS (mono),"
            + " but expected minimum is -31 LUFS."
            + FIX);
  }

  @Test
  void silenceIsNamed() {
    voiceover(-70, 2);

    assertViolated(
        story.check(new IntegratedLoudness()),
        "voiceover.mp3 of lighthouse: loudness is -70 LUFS"
            + " (stereo, silent or softer than the meter's gate),"
            + " but expected minimum is -31 LUFS."
            + FIX);
  }

  @Test
  void aLoudVideoIsViolated() {
    video(-5, 2);

    assertViolated(
        story.check(new IntegratedLoudness()),
        "video.mp4 of lighthouse: loudness of the video is -5 LUFS (stereo),"
            + " but expected maximum is -9 LUFS."
            + " Normalise the sound of the video or set <checks><loudness>.");
  }

  @Test
  void aStoryWithoutAVideoPasses() {
    story.without("video.mp4");

    assertPassed(story.check(new IntegratedLoudness()));
  }

  @Test
  void aVideoWithoutSoundIsTheMatterOfAnotherCheck() {
    VideoFacts silent = new VideoFacts("mov", 47, 0, List.of(), List.of(), 0, List.of());
    story.videoIs(() -> silent);

    assertPassed(story.check(new IntegratedLoudness()));
  }

  @Test
  void theLimitsAreTheUsers() {
    voiceover(-24, 1);

    assertViolated(
        story.check(new IntegratedLoudness(), Map.of("minimum", "-16")),
        "voiceover.mp3 of lighthouse: loudness is -24 LUFS (mono),"
            + " but expected minimum is -16 LUFS."
            + FIX);
  }

  private void voiceover(double integrated, int channels) {
    story.fact("voiceover.mp3", Loudness.FACT, SoundFacts.loudness(integrated, 5, -1, channels));
  }

  private void video(double integrated, int channels) {
    story.fact("video.mp4", Loudness.FACT, SoundFacts.loudness(integrated, 5, -1, channels));
  }
}
