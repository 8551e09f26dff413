package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.TestMedia.FRAME_RATE;
import static dev.storygen.ffmpeg.TestMedia.HEIGHT;
import static dev.storygen.ffmpeg.TestMedia.WIDTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestVideo;
import dev.storygen.media.PictureFacts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that the test paints, encoded and decoded. */
class PicturesProbeTest {

  private static final double ALL = 1e9;
  private static final double FRAME = 1.0 / FRAME_RATE;

  @TempDir Path folder;

  @Test
  void aMovingPictureIsNeitherBlackNorStill() throws IOException {
    PictureFacts facts = facts(100, TestVideo::gradient);

    assertThat(facts.complete()).isTrue();
    assertThat(facts.decoded()).isEqualTo(100);
    assertThat(facts.lost()).isZero();
    assertThat(facts.black()).isZero();
    assertThat(facts.longestBlack().duration()).isZero();
    assertThat(facts.longestStill().duration()).isCloseTo(FRAME, within(1e-6));
    assertThat(facts.activeArea()).isEqualTo(1);
  }

  @Test
  void blackPicturesAreFoundWithTheirTime() throws IOException {
    PictureFacts facts =
        facts(100, (x, y, n) -> n >= 25 && n < 75 ? 16 : TestVideo.gradient(x, y, n));

    assertThat(facts.black()).isEqualTo(0.5);
    assertThat(facts.longestBlack().start()).isCloseTo(1, within(FRAME));
    assertThat(facts.longestBlack().end()).isCloseTo(3, within(FRAME));
  }

  @Test
  void pixelsThatAreBrighterThanATenthAreNotBlack() throws IOException {
    // 16 + 219 / 10 = 37.9
    assertThat(facts(10, (x, y, n) -> 36).black()).isEqualTo(1);
    assertThat(facts(10, (x, y, n) -> 41).black()).isZero();
    // 1 and 4 % of the rows
    assertThat(facts(10, (x, y, n) -> y < 2 ? 200 : 16).black()).isEqualTo(1);
    assertThat(facts(10, (x, y, n) -> y < 6 ? 200 : 16).black()).isZero();
  }

  @Test
  void aPictureThatStandsStillIsFoundWithItsTime() throws IOException {
    PictureFacts facts = facts(100, (x, y, n) -> TestVideo.gradient(x, y, Math.min(n, 30)));

    assertThat(facts.longestStill().start()).isCloseTo(1.2, within(2 * FRAME));
    assertThat(facts.longestStill().end()).isCloseTo(4, within(FRAME));
  }

  @Test
  void captionsInAStillPictureAreAChange() throws IOException {
    PictureFacts facts =
        facts(100, (x, y, n) -> isCaption(x, y, n / 25) ? 235 : TestVideo.gradient(x, y, 0));

    assertThat(facts.longestStill().duration()).isCloseTo(1, within(2 * FRAME));
  }

  /** Strokes in one line of 8 pixels: 1 % of the picture. */
  private static boolean isCaption(int x, int y, int cue) {
    return y >= 120 && y < 128 && x >= 20 && x < 70 && (x + 3 * cue) % 6 < 2;
  }

  @Test
  void aSlowFadeIsAChange() throws IOException {
    PictureFacts facts = facts(100, (x, y, n) -> 60 + n);

    assertThat(facts.longestStill().duration()).isLessThan(0.5);
  }

  @Test
  void blackBarsAreFound() throws IOException {
    PictureFacts bars =
        facts(10, (x, y, n) -> y < 40 || y >= 120 ? 16 : TestVideo.gradient(x, y, n));
    PictureFacts pillars =
        facts(10, (x, y, n) -> x < 9 || x >= 81 ? 17 : TestVideo.gradient(x, y, n));

    assertThat(bars.activeArea()).isCloseTo(0.5, within(2.0 / HEIGHT));
    assertThat(pillars.activeArea()).isCloseTo(0.8, within(2.0 / WIDTH));
  }

  @Test
  void barsOfSomePicturesAreNoBars() throws IOException {
    assertThat(facts(50, (x, y, n) -> y < 40 && n < 40 ? 16 : 120).activeArea()).isEqualTo(1);
    assertThat(facts(50, (x, y, n) -> 16).activeArea()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rawvideo", "ffv1", "mpeg4", "mpeg2video"})
  void picturesOfOtherFormatsAreMeasuredAlike(String encoder) throws IOException {
    Path video =
        TestVideo.write(
            folder.resolve("video.mkv"),
            encoder,
            50,
            n -> n,
            (x, y, n) -> n < 25 ? 16 : y < 40 ? 16 : TestVideo.gradient(x, y, n));

    PictureFacts facts = inspect(video, ALL);

    assertThat(facts.lost()).isZero();
    assertThat(facts.black()).isEqualTo(0.5);
    assertThat(facts.activeArea()).isCloseTo(0.75, within(2.0 / HEIGHT));
  }

  @Test
  void picturesWithoutALumaPlaneAreConverted() throws IOException {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().fillRect(0, 150, 400, 150);
    Path gif = folder.resolve("video.gif");
    ImageIO.write(image, "gif", gif.toFile());

    PictureFacts facts = inspect(gif, ALL);

    assertThat(facts.black()).isZero();
    assertThat(facts.activeArea()).isCloseTo(0.5, within(0.01));
  }

  @Test
  void ofALongVideoGroupsAreDecoded() throws IOException {
    // 20 s of 0.0144 million pixels a frame: 500 frames, more than 50.
    Path video = TestVideo.write(folder.resolve("long.mp4"), 500, TestVideo::gradient);

    PictureFacts facts = inspect(video, 0.0144 * 50);

    assertThat(facts.complete()).isFalse();
    assertThat(facts.decoded()).isBetween(15L, 30L);
    assertThat(facts.lost()).isZero();
    assertThat(facts.longestStill().duration()).isLessThan(1);
  }

  @Test
  void aFreezeOverSkippedGroupsIsFound() throws IOException {
    Path video =
        TestVideo.write(
            folder.resolve("frozen.mp4"),
            500,
            (x, y, n) -> TestVideo.gradient(x, y, Math.min(n, 50)));

    PictureFacts facts = inspect(video, 0.0144 * 50);

    assertThat(facts.longestStill().duration()).isBetween(14.0, 18.0);
  }

  private PictureFacts facts(int frames, TestVideo.Painter painter) throws IOException {
    return inspect(TestVideo.write(folder.resolve("video.mp4"), frames, painter), ALL);
  }

  private static PictureFacts inspect(Path video, double megapixels) throws IOException {
    return new FfmpegMediaInspector().inspect(video, new PictureFacts.Key(megapixels));
  }
}
