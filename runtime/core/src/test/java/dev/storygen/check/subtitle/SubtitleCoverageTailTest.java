package dev.storygen.check.subtitle;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.model.Cue;
import dev.storygen.model.TimeSpan;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard before the first word, between the captions and after the last word. */
class SubtitleCoverageTailTest {

  private static final String GAP = "longest speech without a cue";
  private static final String FIX =
      " Make the subtitles again from this voiceover or set <checks><subtitle-coverage>.";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStory() {
    story = new StoryFolder(folder);
    audio(20);
  }

  @Test
  void musicAfterTheLastWordIsNoMissingCaption() {
    story
        .file("script.txt", "The first part. And that was the end.")
        .cues(Cue.of(0, 5, "The first part."), Cue.of(5, 10, "And that was the end."));

    assertPassed(story.check(new SubtitleCoverage()));
    assertMeasured(story.check(new SubtitleCoverage()), GAP, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "The first part. And it went on."})
  void withoutTheLastWordsOfAScriptItIsMissing(String script) {
    story
        .file("script.txt", script)
        .cues(Cue.of(0, 5, "The first part."), Cue.of(5, 10, "And that was the end."));

    assertMeasured(story.check(new SubtitleCoverage()), GAP, 10);
  }

  @Test
  void withoutAScriptItIsMissing() {
    story
        .without("script.txt")
        .cues(Cue.of(0, 5, "The first part."), Cue.of(5, 10, "And that was the end."));

    assertMeasured(story.check(new SubtitleCoverage()), GAP, 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Good end.", "end"})
  void aShortScriptEndsWithAllOfItsWords(String script) {
    story.file("script.txt", script).cues(Cue.of(0, 5, "Good"), Cue.of(5, 10, "end."));

    assertMeasured(story.check(new SubtitleCoverage()), GAP, 0);
  }

  @Test
  void speechAfterTheLastCaptionIsMissing() {
    story
        .file("script.txt", "The first part. And that was the end.")
        .cues(Cue.of(0, 8, "The first"), Cue.of(8, 16, "part."));

    assertViolated(
        story.check(new SubtitleCoverage()),
        "subtitles.srt of lighthouse: longest speech without a cue is 4 s (between 16 s and 20 s), "
            + "but expected maximum is 3 s."
            + FIX);
  }

  @Test
  void aTailQuieterThanTheSpeechIsNoSpeech() {
    story.silentFrom(-40, new TimeSpan(16, 20)).cues(Cue.of(0, 8, "one"), Cue.of(8, 16, "two"));

    assertPassed(story.check(new SubtitleCoverage()));
  }

  @Test
  void aQuietVoiceIsSpeech() {
    story.silentFrom(-30, new TimeSpan(0, 20)).cues(Cue.of(0, 8, "one"), Cue.of(8, 16, "two"));

    assertMeasured(story.check(new SubtitleCoverage()), GAP, 4);
  }

  @Test
  void aLateFirstCueIsViolated() {
    audio(20, new TimeSpan(0, 1));
    story.cues(Cue.of(3.5, 12, "one"), Cue.of(12, 20, "two"));

    assertViolated(
        story.check(new SubtitleCoverage()),
        "subtitles.srt of lighthouse: delay of the first cue is 2.5 s (3.5 s against 1 s), "
            + "but expected maximum is 2 s."
            + FIX);
  }

  @Test
  void speechBetweenCuesWithoutOneIsViolated() {
    story.cues(Cue.of(0, 9, "one"), Cue.of(12.5, 20, "two"));

    assertViolated(
        story.check(new SubtitleCoverage()),
        "subtitles.srt of lighthouse: longest speech without a cue is 3.5 s (between 9 s and 12.5 s)"
            + ", but expected maximum is 3 s."
            + FIX);
  }

  @Test
  void cuesAfterTheEndOfTheAudioAreViolated() {
    story.cues(Cue.of(0, 9, "one"), Cue.of(9, 18, "two"), Cue.of(18, 21, "three"));

    assertViolated(
        story.check(new SubtitleCoverage()),
        "subtitles.srt of lighthouse: time of cues after the audio's end is 1 s, "
            + "but expected maximum is 0.5 s."
            + FIX);
  }

  @Test
  void aShortStoryPasses() {
    audio(1.2, new TimeSpan(0.9, 1.2));
    story.cues(Cue.of(0.1, 0.85, "Hi!"));

    assertPassed(story.check(new SubtitleCoverage()));
  }

  @Test
  void cuesWithoutAVisibleCharacterCoverNothing() {
    story.cues(Cue.of(0, 9, "\u200B"), Cue.of(9, 18, "\uFEFF"));

    assertViolated(
        story.check(new SubtitleCoverage(), Map.of()),
        "subtitles.srt of lighthouse: share of the voiced time under a cue is 0 "
            + "(no cue has a text), but expected minimum is 0.8."
            + FIX);
  }

  private void audio(double duration, TimeSpan... silences) {
    story.audioIs(() -> StoryFolder.audio(duration)).silentIn(silences);
  }
}
