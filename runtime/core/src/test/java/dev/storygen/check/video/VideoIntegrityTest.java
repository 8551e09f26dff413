package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.FrameSize;
import dev.storygen.media.PacketTimes;
import dev.storygen.media.PictureFacts;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.VideoFacts.AudioStream;
import dev.storygen.media.VideoFacts.VideoStream;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoIntegrityTest {

  @TempDir Path folder;

  private static final String FIX =
      " Render or download the video again or set <checks><video-integrity>.";
  private static final PacketTimes SOUND = PacketTimes.intact(1000, 0, 20);
  private static final PacketTimes PICTURES = PacketTimes.intact(600, 0, 20);

  @Test
  void aWholeVideoPasses() {
    assertPassed(check(PICTURES, SOUND, 19.9, 0, 0));
    assertPassed(check(new PacketTimes(999, 0, 20, 9, 1, 0.03), SOUND, 20, 10, 1));
  }

  @Test
  void picturesThatAreDamagedOrMissingAreViolated() {
    assertViolated(
        check(new PacketTimes(490, 0, 20, 3, 10, 0.33), SOUND, 20, 0, 1),
        "video.mp4 of lighthouse: lost pictures is 2.6 % (of 490, 10 are missing in gaps and 3 "
            + "damaged; of 200 decoded, 1 are damaged), but expected maximum is 1 %."
            + FIX);
  }

  @Test
  void picturesThatDoNotDecodeAreViolated() {
    assertViolated(
        check(PICTURES, SOUND, 20, 0, 3),
        "video.mp4 of lighthouse: lost pictures is 1.5 % (of 600, 0 are missing in gaps and 0 "
            + "damaged; of 200 decoded, 3 are damaged), but expected maximum is 1 %."
            + FIX);
  }

  @Test
  void soundThatDoesNotDecodeIsViolated() {
    assertViolated(
        check(PICTURES, new PacketTimes(900, 0, 20, 0, 0, 0.25), 18, 12, 0),
        "video.mp4 of lighthouse: lost sound is 9.25 % (of 20.0 s, 18.0 s decode; gaps of 0.3 s; "
            + "12 of 900 packets are broken), but expected maximum is 1 %."
            + FIX);
    assertViolated(
        check(PICTURES, SOUND, 20, 11, 0),
        "video.mp4 of lighthouse: lost sound is 1.1 % (of 20.0 s, 20.0 s decode; gaps of 0.0 s; "
            + "11 of 1000 packets are broken), but expected maximum is 1 %."
            + FIX);
  }

  @Test
  void theFaultsOfAContainerAreSeparated() {
    assertViolated(
        new StoryFolder(folder)
            .videoIs(
                () ->
                    new VideoFacts(
                        "mp4",
                        47,
                        0,
                        List.of(),
                        List.of(),
                        0,
                        List.of("is truncated: its mdat box ends late", "has no end")))
            .check(new VideoIntegrity()),
        "video.mp4 of lighthouse is truncated: its mdat box ends late; it has no end. "
            + "Make the file again or replace it.");
  }

  @Test
  void aFileWithNothingInItIsViolated() {
    assertViolated(
        new StoryFolder(folder)
            .videoIs(() -> new VideoFacts("mp4", 47, 0, List.of(), List.of(), 1, List.of()))
            .check(new VideoIntegrity()),
        "video.mp4 of lighthouse has no pictures and no sound. "
            + "Make the file again or replace it.");
  }

  private CheckOutcome check(
      PacketTimes pictures, PacketTimes sound, double heard, long brokenSound, long lost) {
    TimeSpan none = new TimeSpan(0, 0);
    return new StoryFolder(folder)
        .videoIs(
            () ->
                new VideoFacts(
                    "mp4",
                    20,
                    0,
                    List.of(
                        new VideoStream("h264", new FrameSize(1080, 1920, 0, 1), 30, 0, pictures)),
                    List.of(new AudioStream("aac", 44_100, 1, sound)),
                    0,
                    List.of()))
        .audioIs(() -> new AudioFacts("aac", 44_100, 1, 20, heard, 480_000, brokenSound))
        .fact(
            "video.mp4",
            new PictureFacts.Key(100),
            StoryFolder.pictures(200, lost, 0, none, none, 1))
        .check(new VideoIntegrity());
  }
}
