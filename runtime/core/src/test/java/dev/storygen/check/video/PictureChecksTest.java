package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.Check;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.PictureFacts;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.TimeSpan;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureChecksTest {

  @TempDir Path folder;

  private static final TimeSpan NONE = new TimeSpan(0, 0);

  @Test
  void shortTimesOfBlackPass() {
    assertPassed(check(new BlackFrames(), facts(0.3, new TimeSpan(1, 4), NONE, 1)));
  }

  @Test
  void longTimesOfBlackAreViolated() {
    assertViolated(
        check(new BlackFrames(), facts(0.301, new TimeSpan(2, 5.04), NONE, 1)),
        "video.mp4 of lighthouse: longest time of black is 3.04 s (2 s to 5.04 s), "
            + "but expected maximum is 3 s; "
            + "share of black pictures is 30.1 %, but expected maximum is 30 %. "
            + "Render the video again with its pictures or set <checks><black-frames>.");
  }

  @Test
  void aPictureThatStandsStillIsViolated() {
    assertPassed(check(new Freeze(), facts(0, NONE, new TimeSpan(3, 13), 1)));
    assertViolated(
        check(new Freeze(), facts(0, NONE, new TimeSpan(3, 47), 1)),
        "video.mp4 of lighthouse: longest time without a change is 44 s (3 s to 47 s), "
            + "but expected maximum is 10 s. Render the video again or set <checks><freeze>.");
  }

  @Test
  void blackBarsAreViolated() {
    assertPassed(check(new Letterbox(), facts(0, NONE, NONE, 0.8)));
    assertViolated(
        check(new Letterbox(), facts(0, NONE, NONE, 0.3164)),
        "video.mp4 of lighthouse: area without black bars is 31.6 %, "
            + "but expected minimum is 80 %. "
            + "Render the video in the aspect ratio of its pictures or set <checks><letterbox>.");
  }

  @Test
  void theDepthIsThatOfTheOption() {
    StoryFolder story =
        new StoryFolder(folder).fact("video.mp4", new PictureFacts.Key(9), facts(0, NONE, NONE, 1));

    assertPassed(story.check(new Letterbox(), Map.of("depth", "9")));
  }

  private CheckOutcome check(Check check, PictureFacts facts) {
    return new StoryFolder(folder).fact("video.mp4", new PictureFacts.Key(100), facts).check(check);
  }

  private static PictureFacts facts(
      double black, TimeSpan longestBlack, TimeSpan longestStill, double area) {
    return StoryFolder.pictures(48, 0, black, longestBlack, longestStill, area);
  }
}
