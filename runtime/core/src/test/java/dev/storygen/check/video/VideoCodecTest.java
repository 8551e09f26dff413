package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.StoryFolder;
import dev.storygen.media.VideoEncoding;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Measurement;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoCodecTest {

  @TempDir Path folder;

  private static final String FIX =
      " Encode the video as H.264 in yuv420p or set <checks><video-codec>.";

  @Test
  void whatPlayersSupportPasses() {
    assertPassed(check("h264", "yuv420p", false, "bt709", "bt709"));
    assertPassed(check("h264", "yuvj420p", false, "", ""));
    assertPassed(check("hevc", "yuv420p10le", false, "bt709", "bt709"));
    assertPassed(check("vp9", "yuv420p", false, "smpte170m", ""));
  }

  @Test
  void whatPassesIsNamed() {
    assertThat(check("h264", "yuv420p", false, "bt709", "bt709").measurements())
        .map(Measurement::detail)
        .containsExactly("h264, High, yuv420p, colours bt709");
    assertThat(check("h264", "yuvj420p", false, "", "").measurements())
        .map(Measurement::detail)
        .containsExactly("h264, High, yuvj420p");
  }

  @Test
  void eachPropertyThatPlayersDoNotSupportCounts() {
    assertViolated(
        check("h264", "yuv420p10le", true, "bt2020nc", "smpte2084"),
        "video.mp4 of lighthouse: properties that players do not support is 3 "
            + "(pixel format yuv420p10le, interlaced, HDR transfer smpte2084), "
            + "but expected maximum is 0."
            + FIX);
    assertViolated(
        check("ffv1", "bgr0", false, "gbr", ""),
        "video.mp4 of lighthouse: properties that players do not support is 3 "
            + "(codec ffv1, pixel format bgr0, colour matrix gbr), but expected maximum is 0."
            + FIX);
  }

  private CheckOutcome check(
      String codec, String format, boolean interlaced, String matrix, String transfer) {
    return new StoryFolder(folder)
        .fact(
            "video.mp4",
            VideoEncoding.FACT,
            new VideoEncoding(codec, "High", format, interlaced, "tv", matrix, "bt709", transfer))
        .check(new VideoCodec());
  }
}
