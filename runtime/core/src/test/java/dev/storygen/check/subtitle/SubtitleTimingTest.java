package dev.storygen.check.subtitle;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Cue;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubtitleTimingTest {

  private static final String FIX = " Time the cues again or set <checks><subtitle-timing>.";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStory() {
    story = new StoryFolder(folder);
  }

  @Test
  void cuesOfOneSpokenWordPass() {
    story.cues(Cue.of(0.2, 0.26, "A"), Cue.of(0.26, 0.9, "word"), Cue.of(1.7, 1.74, "I"));

    assertPassed(story.check(new SubtitleTiming()));
  }

  @Test
  void theLimitsThemselvesPass() {
    story.cues(Cue.of(0, 10, "one"), Cue.of(9.75, 9.78, "two"), Cue.of(11, 12, "three"));

    CheckOutcome outcome = story.check(new SubtitleTiming());

    assertPassed(outcome);
    assertMeasured(outcome, "longest cue", 10);
    assertMeasured(outcome, "shortest cue", 0.03);
    assertMeasured(outcome, "longest overlap of cues", 0.03);
    assertMeasured(outcome, "shortest gap between cues", 1);
  }

  @Test
  void oneCueOverTheWholeStoryIsViolated() {
    story.cues(Cue.of(0, 47, "everything"));

    assertViolated(
        story.check(new SubtitleTiming()),
        "subtitles.srt of lighthouse: longest cue is 47 s (at 0 s 'everything'), "
            + "but expected maximum is 10 s."
            + FIX);
  }

  @Test
  void aCueThatNobodySeesIsViolated() {
    story.file("subtitles.srt", "1\n00:00:01,500 --> 00:00:01,500\nText\n");

    assertViolated(
        story.check(new SubtitleTiming()),
        "subtitles.srt of lighthouse: shortest cue is 0 s (at 1.5 s 'Text'), "
            + "but expected minimum is 0.03 s."
            + FIX);
  }

  @Test
  void cuesInDisorderThatOverlapAreViolated() {
    story.cues(Cue.of(5, 8, "two"), Cue.of(0, 5.5, "one"), Cue.of(8, 9, "three"));

    assertViolated(
        story.check(new SubtitleTiming()),
        "subtitles.srt of lighthouse: longest overlap of cues is 0.5 s (at 5 s 'two'), but expected "
            + "maximum is 0.25 s; number of cues before the one that they follow is 1, "
            + "but expected maximum is 0."
            + FIX);
  }

  @Test
  void aCueWithinAnotherOverlapsItWhole() {
    story.cues(Cue.of(0, 9, "one"), Cue.of(2, 4, "two"), Cue.of(5, 6, "three"));

    assertMeasured(story.check(new SubtitleTiming()), "longest overlap of cues", 2);
  }

  @Test
  void theGapIsMeasuredWhereThereIsOne() {
    story.cues(Cue.of(0, 1, "one"), Cue.of(1, 2, "two"), Cue.of(2.04, 3, "three"));

    assertMeasured(story.check(new SubtitleTiming()), "shortest gap between cues", 0.04);
    assertViolated(
        story.check(new SubtitleTiming(), Map.of("gap", "0.08")),
        "subtitles.srt of lighthouse: shortest gap between cues is 0.04 s, "
            + "but expected minimum is 0.08 s."
            + FIX);
  }

  @Test
  void cuesThatNobodySeesDoNotCount() {
    story.cues(Cue.of(0, 40, "\u200B"), Cue.of(1, 2, "1984"));

    assertPassed(story.check(new SubtitleTiming()));
  }

  @Test
  void subtitlesWithoutAVisibleCueAreViolated() {
    story.cues(Cue.of(0, 4, "\u200B"));

    assertViolated(
        story.check(new SubtitleTiming()),
        "subtitles.srt of lighthouse has no cue with text, but expected at least one. "
            + "Make the file again or replace it.");
  }

  @Test
  void cuesThatStartTogetherAreInOrder() {
    story.cues(Cue.of(1, 1.2, "one"), Cue.of(1, 1.1, "two"));

    assertPassed(story.check(new SubtitleTiming()));
  }

  @Test
  void theFirstOfEqualOverlapsIsNamed() {
    story.cues(Cue.of(0, 2, "one"), Cue.of(1, 4, "two"), Cue.of(3, 5, "three"));

    assertViolated(
        story.check(new SubtitleTiming()),
        "subtitles.srt of lighthouse: longest overlap of cues is 1 s (at 1 s 'two'), "
            + "but expected maximum is 0.25 s."
            + FIX);
  }
}
