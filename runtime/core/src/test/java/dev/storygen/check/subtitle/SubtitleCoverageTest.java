package dev.storygen.check.subtitle;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.Envelope;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Cue;
import dev.storygen.model.TimeSpan;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubtitleCoverageTest {

  private static final String SHARE = "share of the voiced time under a cue";
  private static final String FIX =
      " Make the subtitles again from this voiceover or set <checks><subtitle-coverage>.";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStory() {
    story = new StoryFolder(folder);
  }

  @Test
  void cuesOverTheWholeVoicePass() {
    CheckOutcome outcome = story.check(new SubtitleCoverage());

    assertPassed(outcome);
    assertMeasured(outcome, SHARE, 1);
    assertMeasured(outcome, "cues", 6);
  }

  @Test
  void theLimitsThemselvesPass() {
    audio(20);
    story.cues(Cue.of(0, 8, "one"), Cue.of(11, 18.5, "two"), Cue.of(20, 20.5, "three"));

    CheckOutcome outcome = story.check(new SubtitleCoverage(), Map.of("share", "0.775"));

    assertPassed(outcome);
    assertMeasured(outcome, SHARE, 0.775);
    assertMeasured(outcome, "longest speech without a cue", 3);
    assertMeasured(outcome, "time of cues after the audio's end", 0.5);
  }

  @Test
  void aVoiceWithoutCuesIsViolated() {
    story.cues(Cue.of(0, 5, "one"), Cue.of(42, 47, "two"));

    assertViolated(
        story.check(new SubtitleCoverage()),
        "subtitles.srt of lighthouse: share of the voiced time under a cue is 0.212 "
            + "(10 s of 47 s voiced), but expected minimum is 0.8; longest speech without a cue is "
            + "37 s (between 5 s and 42 s), but expected maximum is 3 s."
            + FIX);
  }

  @Test
  void oneCueOverTheWholeStoryDoesNotCoverIt() {
    story.cues(Cue.of(0, 47, "everything"));

    assertViolated(
        story.check(new SubtitleCoverage()),
        "subtitles.srt of lighthouse: share of the voiced time under a cue is 0.212 "
            + "(10 s of 47 s voiced; 1 cue is longer than 10 s and counts for no more), "
            + "but expected minimum is 0.8; longest speech without a cue is 37 s "
            + "(between 10 s and 47 s), but expected maximum is 3 s."
            + FIX);
  }

  @Test
  void aFewVeryLongCuesDoNotEither() {
    story.cues(Cue.of(0, 23, "one"), Cue.of(23, 47, "two"));

    assertViolated(
        story.check(new SubtitleCoverage()),
        "subtitles.srt of lighthouse: share of the voiced time under a cue is 0.425 "
            + "(20 s of 47 s voiced; 2 cues are longer than 10 s and count for no more), "
            + "but expected minimum is 0.8; longest speech without a cue is 14 s "
            + "(between 33 s and 47 s), but expected maximum is 3 s."
            + FIX);
  }

  @Test
  void theLongestCueThatCountsIsAnOption() {
    story.cues(Cue.of(0, 23, "one"), Cue.of(23, 47, "two"));

    assertViolated(
        story.check(new SubtitleCoverage(), Map.of("longestCue", "7.5")),
        "subtitles.srt of lighthouse: share of the voiced time under a cue is 0.319 "
            + "(15 s of 47 s voiced; 2 cues are longer than 7.5 s and count for no more), "
            + "but expected minimum is 0.8; longest speech without a cue is 16.5 s "
            + "(between 30.5 s and 47 s), but expected maximum is 3 s."
            + FIX);
    assertPassed(story.check(new SubtitleCoverage(), Map.of("longestCue", "24")));
  }

  @Test
  void theSilenceThresholdIsAnOptionAndSpeechIsLookedForAboveIt() {
    story.check(new SubtitleCoverage());
    story.check(new SubtitleCoverage(), Map.of("silenceLevel", "-15", "shortestSilence", "0.25"));

    assertThat(story.inspections)
        .containsExactly(
            Set.of(Envelope.FACT, WaveformFact.DEFAULT, silence(-40, 0.1), silence(-30, 0.1)),
            Set.of(
                Envelope.FACT,
                WaveformFact.DEFAULT,
                silence(-15, 0.25),
                silence(-5, 0.25),
                silence(0, 0.25)));
  }

  private static WaveformFact silence(double level, double seconds) {
    return new WaveformFact(new SilenceThreshold(level, seconds));
  }

  @Test
  void silenceNeedsNoCue() {
    audio(20, new TimeSpan(0, 3), new TimeSpan(9, 15));
    story.cues(Cue.of(3, 9, "one"), Cue.of(15, 20, "two"));

    CheckOutcome outcome = story.check(new SubtitleCoverage());

    assertPassed(outcome);
    assertMeasured(outcome, SHARE, 1);
  }

  @Test
  void cuesOverSilenceCoverNoVoice() {
    audio(20, new TimeSpan(0, 10));
    story.cues(Cue.of(0, 10, "one"), Cue.of(15, 20, "two"));

    assertMeasured(story.check(new SubtitleCoverage()), SHARE, 0.5);
  }

  @Test
  void overlapsCountOnceAndOrderDoesNotMatter() {
    audio(20);
    story.cues(
        Cue.of(10, 14, "three"), Cue.of(0, 8, "one"), Cue.of(2, 6, "two"), Cue.of(0, 8, "x"));

    assertMeasured(story.check(new SubtitleCoverage()), SHARE, 0.6);
  }

  @Test
  void cuesBehindTheEndOfTheAudioCoverNothing() {
    audio(20);
    story.cues(Cue.of(0, 5, "one"), Cue.of(18, 28, "two"), Cue.of(30, 35, "three"));

    assertMeasured(story.check(new SubtitleCoverage()), SHARE, 0.35);
  }

  @Test
  void cuesWithoutTextShowNothing() {
    audio(20);
    story.cues(Cue.of(0, 10, ""), Cue.of(10, 20, "two"));

    CheckOutcome outcome = story.check(new SubtitleCoverage());

    assertMeasured(outcome, SHARE, 0.5);
    assertMeasured(outcome, "cues", 1);
  }

  @Test
  void silentAudioIsViolated() {
    audio(47, new TimeSpan(0, 46.99));

    assertViolated(
        story.check(new SubtitleCoverage()),
        "subtitles.srt of lighthouse: share of the voiced time under a cue is 0 "
            + "(the audio is silent), but expected minimum is 0.8."
            + FIX);
  }

  private void audio(double duration, TimeSpan... silences) {
    story.audioIs(() -> StoryFolder.audio(duration)).silentIn(silences);
  }
}
