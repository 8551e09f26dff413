package dev.storygen.ffmpeg.render;

import static dev.storygen.ffmpeg.render.TestScenes.brief;
import static dev.storygen.ffmpeg.render.TestScenes.cue;
import static dev.storygen.ffmpeg.render.TestScenes.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.draw.Palette;
import dev.storygen.ffmpeg.inspect.FfmpegMediaInspector;
import dev.storygen.media.AudioFacts;
import dev.storygen.model.Cue;
import dev.storygen.model.Video;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoRenderer;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegVideoRendererTest {

  private static final double SECONDS = 3.21;
  private static final Rectangle TITLE = new Rectangle(20, 70, 176, 120);
  private static final Rectangle CAPTION = new Rectangle(10, 200, 196, 80);
  private static final Rectangle SKY = new Rectangle(0, 0, 216, 50);

  @TempDir static Path folder;

  private static Path voiceover;
  private static Path mp4;
  private static Path thumbnail;
  private static Video video;
  private static RenderedVideo read;

  @BeforeAll
  static void render() throws IOException {
    mp4 = folder.resolve("video.mp4");
    thumbnail = folder.resolve("thumbnail.png");
    voiceover = TestMedia.sound(folder.resolve("voiceover.mp3"), SECONDS, TestMedia.tone());
    // A plain image, so that nothing but the captions changes.
    Path image = folder.resolve("plain.png");
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", image.toFile());
    video =
        new FfmpegVideoRenderer()
            .render(
                scene(
                    brief("The Harbour Light", image),
                    voiceover,
                    SECONDS,
                    cue(0.5, 1.5, "She", "ran"),
                    Cue.of(2.5, 3, "Until tonight")),
                mp4,
                thumbnail);
    read = RenderedVideo.read(mp4);
  }

  @Test
  void theIndexDescribesTheStreamsCompletely() throws IOException {
    try (MediaInput input = MediaInput.open(mp4)) {
      assertThat(input.statedDuration()).isCloseTo(SECONDS, within(0.05));
      assertThat(input.context().duration())
          .as("set only if FFmpeg analyses the streams")
          .isEqualTo(AV_NOPTS_VALUE);
    }
  }

  @Test
  void isFoundByItsName() {
    assertThat(ProviderLoader.named(VideoRenderer.class, "ffmpeg"))
        .isInstanceOf(FfmpegVideoRenderer.class);
  }

  @Test
  void everyFrameDecodesAtTheSizeAndRateOfTheFormat() {
    assertThat(read.decodeErrors()).isZero();
    assertThat(read.videoCodec()).isEqualTo("h264");
    assertThat(read.pixelFormat()).isEqualTo(AV_PIX_FMT_YUV420P);
    assertThat(read.frameRate()).isEqualTo(30);
    assertThat(read.frames().get(0).getWidth()).isEqualTo(216);
    assertThat(read.frames().get(0).getHeight()).isEqualTo(384);
  }

  @Test
  void theReportedFactsMatchTheFile() {
    assertThat(video.frames()).isEqualTo(read.frames().size());
    assertThat(video.duration()).isEqualTo(read.frames().size() / 30.0);
    assertThat(video.encoder()).isIn("libopenh264", "libx264");
  }

  @Test
  void theVideoIsAsLongAsTheVoiceoverToTheFrame() throws IOException {
    AudioFacts facts = new FfmpegMediaInspector().inspect(voiceover, AudioFacts.FACT);
    assertThat(video.duration())
        .isBetween(facts.duration() - 1 / 30.0, facts.duration() + 1 / 30.0);
  }

  @Test
  void theVoiceoverIsCompleteAndStartsWithTheVideo() throws IOException {
    double expected = new FfmpegMediaInspector().inspect(voiceover, AudioFacts.FACT).duration();
    AudioFacts copy = new FfmpegMediaInspector().inspect(mp4, AudioFacts.FACT);
    assertThat(read.audioCodec()).isEqualTo("aac");
    assertThat(copy.duration()).isBetween(expected - 0.001, expected + 0.03);
    assertThat(read.videoStart()).isZero();
    assertThat(read.audioStart()).isZero();
  }

  @Test
  void coloursAreTaggedAsBt709InStreamAndContainer() {
    List<Integer> bt709 =
        List.of(AVCOL_PRI_BT709, AVCOL_TRC_BT709, AVCOL_SPC_BT709, AVCOL_RANGE_MPEG);
    assertThat(read.colours()).isEqualTo(bt709);
    assertThat(read.decodedColours()).isEqualTo(bt709);
    assertThat(position("colrnclx")).isPositive();
  }

  @Test
  void theIndexComesFirst() {
    assertThat(position("moov")).isPositive().isLessThan(position("mdat"));
  }

  private static int position(String text) {
    try {
      return new String(Files.readAllBytes(mp4), StandardCharsets.ISO_8859_1).indexOf(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theTitleIsInTheMetadata() {
    assertThat(read.title()).isEqualTo("The Harbour Light");
  }

  @Test
  void theTitleIsShownForTwoSeconds() {
    assertThat(read.difference(0, 45, TITLE)).isLessThan(2);
    assertThat(read.difference(0, 61, TITLE)).isGreaterThan(10);
    assertThat(read.difference(61, 70, TITLE)).isLessThan(2);
  }

  @Test
  void captionsAreShownOnlyDuringTheirCues() {
    assertThat(read.difference(14, 16, CAPTION)).isGreaterThan(5);
    assertThat(read.difference(14, 45, CAPTION)).isLessThan(2);
    assertThat(read.difference(74, 76, CAPTION)).isGreaterThan(5);
    assertThat(read.difference(74, 90, CAPTION)).isLessThan(2);
    assertThat(read.difference(14, 30, SKY)).isLessThan(1);
  }

  @Test
  void theSpokenWordIsHighlighted() {
    int accent = Palette.of(StoryLook.of(brief("The Harbour Light"))).accent().colour().getRGB();
    IntPredicate isAccent = rgb -> RenderedVideo.distance(rgb, accent) < 25;
    double first = read.meanColumn(25, CAPTION, isAccent);
    double second = read.meanColumn(40, CAPTION, isAccent);
    assertThat(first).isLessThan(second - 20);
    assertThat(read.meanColumn(85, CAPTION, isAccent)).isNaN();
  }

  @Test
  void theThumbnailIsTheFirstFrame() throws IOException {
    BufferedImage shown = ImageIO.read(thumbnail.toFile());
    BufferedImage first = read.frames().get(0);
    assertThat(shown.getWidth()).isEqualTo(216);
    assertThat(shown.getHeight()).isEqualTo(384);
    long difference = 0;
    for (int y = 0; y < 384; y++) {
      for (int x = 0; x < 216; x++) {
        difference += RenderedVideo.distance(shown.getRGB(x, y), first.getRGB(x, y));
      }
    }
    assertThat(difference / (216 * 384.0)).isLessThan(4);
  }
}
