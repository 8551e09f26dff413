package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.media.VideoFacts;
import dev.storygen.media.VideoFacts.AudioStream;
import dev.storygen.media.VideoFacts.VideoStream;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Measurement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoStreamsTest {

  private static final VideoStream PICTURE =
      new VideoStream("h264", 1920, 1080, 90, 29.97003, 47, 1410);
  private static final AudioStream SOUND = new AudioStream("aac", 44_100, 1, 47);
  private static final String FIX =
      " Render the video again with picture and sound or set <checks><video-streams>.";

  @TempDir Path folder;

  @Test
  void onePictureAndOneSoundPassAndAreReported() {
    CheckOutcome outcome = check(List.of(PICTURE), List.of(SOUND));

    assertPassed(outcome);
    assertMeasured(outcome, "video stream count", 1);
    assertMeasured(outcome, "cover art", 1);
    assertThat(outcome.measurements())
        .extracting(Measurement::detail)
        .containsExactly(
            "h264, 1920x1080, 29.97 frames/s, rotated 90°", "aac, 44100 Hz, 1 channel", "");
  }

  @Test
  void coverArtIsNoPicture() {
    assertViolated(
        check(List.of(), List.of(SOUND)),
        "video.mp4 of lighthouse: video stream count is 0, but expected minimum is 1." + FIX);
  }

  @Test
  void streamsWithNothingInThemAreNone() {
    assertViolated(
        check(
            List.of(new VideoStream("h264", 1080, 1920, 0, 30, 0, 0)),
            List.of(new AudioStream("aac", 44_100, 2, 0))),
        "video.mp4 of lighthouse: video stream count is 0, but expected minimum is 1; "
            + "audio stream count is 0, but expected minimum is 1."
            + FIX);
  }

  @Test
  void streamsThatDoNotDecodeAreViolated() {
    CheckOutcome outcome =
        new StoryFolder(folder)
            .videoIs(
                () ->
                    new VideoFacts(
                        "mp4",
                        47,
                        List.of(PICTURE),
                        List.of(SOUND),
                        0,
                        List.of(
                            "the video stream (h264) is empty", "the audio stream (aac) is empty")))
            .check(new VideoStreams());

    assertViolated(
        outcome,
        "video.mp4 of lighthouse does not decode: the video stream (h264) is empty; "
            + "the audio stream (aac) is empty. Make the file again or replace it.");
  }

  private CheckOutcome check(List<VideoStream> videoStreams, List<AudioStream> audioStreams) {
    return new StoryFolder(folder)
        .videoIs(() -> new VideoFacts("mp4", 47, videoStreams, audioStreams, 1, List.of()))
        .check(new VideoStreams());
  }
}
