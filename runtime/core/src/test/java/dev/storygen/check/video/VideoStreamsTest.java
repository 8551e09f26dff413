package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.FrameSize;
import dev.storygen.media.PacketTimes;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.VideoFacts.AudioStream;
import dev.storygen.media.VideoFacts.VideoStream;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Measurement;
import dev.storygen.model.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoStreamsTest {

  private static final VideoStream PICTURE =
      new VideoStream(
          "h264", new FrameSize(1920, 1080, 90, 1), 29.97003, 0, PacketTimes.intact(1410, 0, 47));
  private static final AudioStream SOUND =
      new AudioStream("aac", 44_100, 1, PacketTimes.intact(2024, 0, 47));
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
            "h264, 1920x1080, 29.97 frames/s, rotated 90°", "aac, 44100 Hz, 1 channel", "", "");
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
            List.of(
                new VideoStream(
                    "h264", new FrameSize(1080, 1920, 0, 1), 30, 0, PacketTimes.intact(0, 0, 0))),
            List.of(new AudioStream("aac", 44_100, 2, PacketTimes.intact(0, 0, 0)))),
        "video.mp4 of lighthouse: video stream count is 0, but expected minimum is 1; "
            + "audio stream count is 0, but expected minimum is 1."
            + FIX);
  }

  @Test
  void anEmptyStreamBesideOthersIsNoViolation() {
    VideoStream empty =
        new VideoStream(
            "h264", new FrameSize(1080, 1920, 0, 1), 30, 0, PacketTimes.intact(0, 0, 0));

    assertPassed(check(List.of(PICTURE, empty), List.of(SOUND)));
  }

  @Test
  void soundOfWhichNearlyNothingIsHeardIsViolated() {
    assertViolated(
        new StoryFolder(folder).silentIn(new TimeSpan(0, 44.66)).check(new VideoStreams()),
        "video.mp4 of lighthouse: silent share of the sound is 95.1 %, "
            + "but expected maximum is 95 %."
            + FIX);
    assertPassed(
        new StoryFolder(folder).silentIn(new TimeSpan(0, 44.65)).check(new VideoStreams()));
  }

  @Test
  void soundThatDoesNotDecodeIsViolated() {
    assertViolated(
        new StoryFolder(folder)
            .unreadable(
                "video.mp4",
                new WaveformFact(new SilenceThreshold(-60, 0.1)),
                "video.mp4 cannot be decoded: it is encrypted")
            .check(new VideoStreams()),
        "video.mp4 of lighthouse cannot be decoded: it is encrypted. "
            + "Make the file again or replace it.");
  }

  private CheckOutcome check(List<VideoStream> videoStreams, List<AudioStream> audioStreams) {
    return new StoryFolder(folder)
        .videoIs(() -> new VideoFacts("mp4", 47, 0, videoStreams, audioStreams, 1, List.of()))
        .check(new VideoStreams());
  }
}
