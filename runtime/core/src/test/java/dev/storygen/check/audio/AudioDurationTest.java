package dev.storygen.check.audio;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.AudioFacts;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Cue;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioDurationTest {

  private static final String FIX =
      " Compare the voiceover with its script or set <checks><audio-duration>.";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStoryThatSaysNothingOfItsLength() {
    story = new StoryFolder(folder).without("subtitles.srt");
  }

  @Test
  void theLimitItselfPasses() {
    CheckOutcome outcome = check(5);

    assertPassed(outcome);
    assertMeasured(outcome, "audio duration", 5);
    assertMeasured(outcome, "decode errors", 0);
  }

  @Test
  void tooShortAVoiceoverIsViolated() {
    assertViolated(
        check(4.999),
        "voiceover.mp3 of lighthouse: audio duration is 4.99 s, but expected minimum is 5 s."
            + FIX);
  }

  @Test
  void theHeadersWordCountsForNothing() {
    story.audioIs(() -> new AudioFacts("mp3", 44_100, 1, 61.7, 2.8, 70_000, 3));

    CheckOutcome outcome = story.check(new AudioDuration());

    assertViolated(
        outcome,
        "voiceover.mp3 of lighthouse: audio duration is 2.8 s, but expected minimum is 5 s." + FIX);
    assertMeasured(outcome, "stated duration", 61.7);
    assertMeasured(outcome, "decode errors", 3);
  }

  @Test
  void fivePerCentOffTheExpectedLengthPass() {
    story.file("words.json", "{\"duration\": 50, \"words\": []}");

    assertPassed(check(47.5));
    assertPassed(check(52.5));
  }

  @Test
  void moreThanFivePerCentAreViolated() {
    story.file("words.json", "{\"duration\": 50}");

    assertViolated(
        check(47.4),
        "voiceover.mp3 of lighthouse: deviation from the expected duration is 5.2 % "
            + "(47.4 s against 50 s by words.json), but expected maximum is 5 %."
            + FIX);
  }

  @Test
  void bothLimitsAreNamedWhereBothAreBroken() {
    story.briefExpects(8);

    assertViolated(
        check(4),
        "voiceover.mp3 of lighthouse: audio duration is 4 s, but expected minimum is 5 s; "
            + "deviation from the expected duration is 50 % "
            + "(4 s against 8 s by the brief's expectedDuration), but expected maximum is 5 %."
            + FIX);
  }

  @Test
  void theSubtitlesSayWhatToExpectWhereNothingElseDoes() {
    story.cues(Cue.of(0, 40, "all"));

    assertViolated(
        check(47),
        "voiceover.mp3 of lighthouse: deviation from the expected duration is 17.5 % "
            + "(47 s against 40 s by subtitles.srt), but expected maximum is 5 %."
            + FIX);
  }

  @Test
  void brokenSubtitlesAreNotTheVoiceoversFault() {
    story.file("subtitles.srt", "no subtitles");

    assertPassed(check(47));
  }

  private CheckOutcome check(double duration) {
    return story.audioIs(() -> StoryFolder.audio(duration)).check(new AudioDuration());
  }
}
