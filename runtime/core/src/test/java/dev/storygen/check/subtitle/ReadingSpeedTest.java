package dev.storygen.check.subtitle;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.model.Cue;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingSpeedTest {

  private static final String SPEED = "reading speed";
  private static final String FIX =
      " Show the cues longer, shorten their text or set <checks><reading-speed>.";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStory() {
    story = new StoryFolder(folder);
  }

  @Test
  void aLongWordAmongOthersPasses() {
    story.cues(
        Cue.of(0, 1.5, "so it was"),
        Cue.of(1.5, 1.9, "straightforwardly"),
        Cue.of(1.9, 4, "the end of it"));

    assertPassed(story.check(new ReadingSpeed()));
  }

  @Test
  void theFastestThreeSecondsCount() {
    story.cues(Cue.of(0, 9, "x".repeat(90)), Cue.of(9, 12, "x".repeat(90)), Cue.of(12, 20, "slow"));

    assertPassed(story.check(new ReadingSpeed()));
    assertMeasured(story.check(new ReadingSpeed()), SPEED, 30);
    assertMeasured(story.check(new ReadingSpeed()), "mean reading speed", 9.2);
  }

  @Test
  void aCueThatIsTooFastIsViolatedWhereverItStands() {
    story.cues(Cue.of(0, 9, "slow"), Cue.of(9, 11, "x".repeat(100)));

    assertViolated(
        story.check(new ReadingSpeed()),
        "subtitles.srt of lighthouse: reading speed is 33.5 characters/s (near 9 s '"
            + "x".repeat(40)
            + "…'), but expected maximum is 30 characters/s."
            + FIX);
  }

  @Test
  void theWindowIsAnOption() {
    story.cues(Cue.of(0, 1, "x".repeat(40)), Cue.of(1, 9, "slow"));

    assertMeasured(story.check(new ReadingSpeed(), Map.of("window", "1")), SPEED, 40);
    assertMeasured(story.check(new ReadingSpeed(), Map.of("window", "2")), SPEED, 20.25);
  }

  @Test
  void aStoryShorterThanTheWindowIsMeasuredWhole() {
    story.cues(Cue.of(0, 0.5, "x".repeat(10)), Cue.of(0.5, 1, "x".repeat(25)));

    assertMeasured(story.check(new ReadingSpeed()), SPEED, 35);
  }

  @Test
  void markupIsNotReadAndChineseIsReadMoreSlowly() {
    story.cues(Cue.of(0, 4, "<font color='red'><i>你好</i></font>{\\an8}\u200B"));

    assertMeasured(story.check(new ReadingSpeed()), SPEED, 0.909091);
  }

  /** As many characters a second as adults read, by the guides of the languages. */
  @ParameterizedTest
  @ValueSource(strings = {"灯灯灯灯灯灯灯灯灯灯灯", "あ灯灯灯灯灯灯", "집집집집집집집집집집집집집집", "ปปปปปปปปปปปปปปปปปปปป"})
  void readingSpeedsOfLanguagesAreComparable(String second) {
    story.cues(Cue.of(0, 1, second), Cue.of(1, 2, second), Cue.of(2, 3, second));

    assertMeasured(story.check(new ReadingSpeed()), SPEED, 20);
  }

  @Test
  void theFirstOfEquallyFastCuesIsNamed() {
    story.cues(Cue.of(0, 3, "a".repeat(93)), Cue.of(3, 6, "b".repeat(93)));

    assertViolated(
        story.check(new ReadingSpeed()),
        "subtitles.srt of lighthouse: reading speed is 31 characters/s (near 0 s '"
            + "a".repeat(40)
            + "…'), but expected maximum is 30 characters/s."
            + FIX);
  }
}
