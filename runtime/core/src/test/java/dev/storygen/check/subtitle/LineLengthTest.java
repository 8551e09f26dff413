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

class LineLengthTest {

  private static final String FIX =
      " Break the lines, split the cues or set <checks><line-length>.";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStory() {
    story = new StoryFolder(folder);
  }

  @Test
  void theLimitsThemselvesPass() {
    story.cues(Cue.of(0, 4, "x".repeat(60)), Cue.of(4, 8, "one\ntwo\n<b>" + "x".repeat(60)));

    assertPassed(story.check(new LineLength()));
    assertMeasured(story.check(new LineLength()), "longest line", 60);
    assertMeasured(story.check(new LineLength()), "most lines of a cue", 3);
  }

  @Test
  void longerAndMoreLinesAreViolated() {
    story.cues(Cue.of(0, 4, "x".repeat(61)), Cue.of(4, 8, "a\nb\nc\nd"));

    assertViolated(
        story.check(new LineLength()),
        "subtitles.srt of lighthouse: longest line is 61 characters (at 0 s '"
            + "x".repeat(40)
            + "…'), but expected maximum is 60 characters; most lines of a cue is 4 "
            + "(at 4 s 'a b c d'), but expected maximum is 3."
            + FIX);
  }

  @Test
  void wideCharactersCountTwice() {
    story.cues(Cue.of(0, 4, "你".repeat(31)));

    assertMeasured(story.check(new LineLength()), "longest line", 62);
  }

  @Test
  void theFirstOfEquallyLongCuesIsNamed() {
    story.cues(Cue.of(0, 4, "c\nd\ne\nf"), Cue.of(4, 8, "g\nh\ni\nj"), Cue.of(8, 9, "k"));

    assertViolated(
        story.check(new LineLength(), Map.of("maximum", "0")),
        "subtitles.srt of lighthouse: longest line is 1 characters (at 0 s 'c d e f'), but expected "
            + "maximum is 0 characters; most lines of a cue is 4 (at 0 s 'c d e f'), but expected "
            + "maximum is 3."
            + FIX);
  }
}
