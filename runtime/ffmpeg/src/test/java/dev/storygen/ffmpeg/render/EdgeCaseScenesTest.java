package dev.storygen.ffmpeg.render;

import static dev.storygen.ffmpeg.render.TestScenes.brief;
import static dev.storygen.ffmpeg.render.TestScenes.cue;
import static dev.storygen.ffmpeg.render.TestScenes.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Cue;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.Shot;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeCaseScenesTest {

  private static final double SECONDS = 1;

  @TempDir Path folder;
  private Path voiceover;

  @BeforeEach
  void record() throws IOException {
    voiceover = TestMedia.sound(folder.resolve("voiceover.wav"), SECONDS, TestMedia.tone());
  }

  private RenderedVideo render(RenderRequest scene) throws IOException {
    Path mp4 = folder.resolve("video: 100 %d.mp4");
    new FfmpegVideoRenderer().render(scene, mp4, folder.resolve("thumbnail.png"));
    return RenderedVideo.read(mp4);
  }

  @Test
  void aTitleOfTwoHundredCharactersFits() throws IOException {
    String title = "A very long tale ".repeat(12).substring(0, 200);
    assertThat(render(scene(brief(title), voiceover, SECONDS)).frames()).hasSize(30);
  }

  @Test
  void aTitleWithEmojiQuotesAndPercentIsWrittenAndTagged() throws IOException {
    String title = "“100 %” — it's \"over\" 🎉\uFE0F";
    assertThat(render(scene(brief(title), voiceover, SECONDS)).title()).isEqualTo(title);
  }

  @Test
  void aWordLongerThanALineFits() throws IOException {
    Cue cue = cue(0, 1, "Donaudampfschifffahrtsgesellschaftskapitänswitwe".repeat(2), "x");
    RenderedVideo video = render(scene(brief("Long"), voiceover, SECONDS, cue));
    RenderedVideo plain = render(scene(brief("Long"), voiceover, SECONDS));
    assertThat(video.frames()).hasSize(30);
    assertThat(margin(video)).isEqualTo(margin(plain));
  }

  private static long margin(RenderedVideo video) {
    return (long) video.meanColumn(10, new Rectangle(0, 100, 10, 200), rgb -> true);
  }

  @Test
  void aCueOfEmojiAloneShowsNothing() throws IOException {
    Path image = folder.resolve("plain.png");
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", image.toFile());
    RenderedVideo video =
        render(scene(brief("Smile", image), voiceover, SECONDS, Cue.of(0.5, 1, "🎉 👍🏽")));
    assertThat(video.difference(5, 20, new Rectangle(0, 190, 216, 100))).isLessThan(1);
  }

  @Test
  void charactersWithoutAGlyphAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> render(scene(brief("Tokyo 東京"), voiceover, SECONDS)))
        .withMessage(
            "'Tokyo 東京' cannot be drawn: no font has 東 (U+6771), 京 (U+4EAC). The fonts for Han are"
                + " downloaded where title, script or language of a brief need them, and none does."
                + " Add the dependency dev.storygen:storygen-text to the plugin, or write other"
                + " letters.");
  }

  @Test
  void imagesMoveSlowly() throws IOException {
    Path image = image("sea.png", 300, 400);
    RenderedVideo video = render(scene(brief("Sea", image), voiceover, SECONDS));
    Rectangle middle = new Rectangle(0, 200, 216, 180);
    assertThat(video.difference(0, 29, middle)).isGreaterThan(video.difference(0, 2, middle));
    assertThat(video.difference(0, 29, middle)).isGreaterThan(0.3);
  }

  @Test
  void imagesAreShownForEqualTimes() throws IOException {
    Path red = plain("red.png", new Color(200, 30, 30));
    Path blue = plain("blue.jpg", new Color(30, 30, 200));
    RenderedVideo video = render(scene(brief("Two", red, blue), voiceover, SECONDS));
    Color early = new Color(video.frames().get(2).getRGB(108, 350));
    Color late = new Color(video.frames().get(28).getRGB(108, 350));
    assertThat(early.getRed()).isGreaterThan(3 * early.getBlue());
    assertThat(late.getBlue()).isGreaterThan(3 * late.getRed());
  }

  @Test
  void eachShotIsShownFromItsStart() throws IOException {
    Path red = plain("red.png", new Color(200, 30, 30));
    Path green = plain("green.png", new Color(30, 200, 30));
    Path blue = plain("blue.jpg", new Color(30, 30, 200));
    List<Shot> shots = List.of(new Shot(red, 0), new Shot(green, 0.2), new Shot(blue, 0.5, 0.9));
    RenderedVideo video = render(scene(brief("Three"), voiceover, SECONDS, shots));
    assertThat(dominantColour(video, 0)).isEqualTo("red");
    assertThat(dominantColour(video, 2)).isEqualTo("red");
    assertThat(dominantColour(video, 6)).isEqualTo("green");
    assertThat(dominantColour(video, 15)).isEqualTo("green");
    assertThat(dominantColour(video, 20)).as("crossfade from green to blue").isEqualTo("none");
    assertThat(dominantColour(video, 27)).isEqualTo("blue");
    assertThat(dominantColour(video, 29)).isEqualTo("blue");
  }

  /** The channel that is more than three times as strong as the others, else {@code none}. */
  private static String dominantColour(RenderedVideo video, int frame) {
    Color colour = new Color(video.frames().get(frame).getRGB(108, 350));
    int red = colour.getRed();
    int green = colour.getGreen();
    int blue = colour.getBlue();
    return red > 3 * Math.max(green, blue)
        ? "red"
        : green > 3 * Math.max(red, blue)
            ? "green"
            : blue > 3 * Math.max(red, green) ? "blue" : "none";
  }

  @Test
  void aLargeJpegIsRead() throws IOException {
    BufferedImage noise = new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < 700 * 500; i++) {
      noise.setRGB(i % 700, i / 700, random.nextInt());
    }
    Path image = written("noise%03d.jpg", noise);
    assertThat(render(scene(brief("Noise", image), voiceover, SECONDS)).frames()).hasSize(30);
  }

  @Test
  void theExifOrientationIsApplied() throws IOException {
    BufferedImage halves = new BufferedImage(160, 90, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 160 * 90; i++) {
      halves.setRGB(i % 160, i / 160, i % 160 < 80 ? 0xd02020 : 0x2020d0);
    }
    Path image = written("turned.jpg", halves);
    Files.write(image, withOrientation6(Files.readAllBytes(image)));
    BufferedImage frame =
        render(scene(brief("Turned", image), voiceover, SECONDS)).frames().get(28);
    Color top = new Color(frame.getRGB(10, 20));
    Color bottom = new Color(frame.getRGB(10, 364));
    assertThat(top.getRed()).isGreaterThan(2 * top.getBlue());
    assertThat(bottom.getBlue()).isGreaterThan(2 * bottom.getRed());
  }

  /** Adds an EXIF segment with orientation 6. */
  private static byte[] withOrientation6(byte[] jpeg) {
    byte[] exif =
        HexFormat.of()
            .parseHex(
                "ffe10022" // APP1, length
                    + "457869660000" // "Exif"
                    + "4d4d002a00000008" // big-endian TIFF header, offset of the directory
                    + "0001" // one entry
                    + "01120003000000010006" // orientation: one short, 6
                    + "0000"
                    + "00000000");
    ByteBuffer turned = ByteBuffer.allocate(jpeg.length + exif.length);
    return turned.put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2).array();
  }

  @Test
  void transparentPartsAreDark() throws IOException {
    BufferedImage hole = new BufferedImage(400, 90, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 400 * 90; i++) {
      hole.setRGB(i % 400, i / 400, i / 400 < 45 ? 0x00ffffff : 0xffd02020);
    }
    Path image = written("hole.png", hole);
    BufferedImage frame = render(scene(brief("Hole", image), voiceover, SECONDS)).frames().get(28);
    assertThat(new Color(frame.getRGB(10, 20)).getRed()).isLessThan(10);
    assertThat(new Color(frame.getRGB(10, 364)).getRed()).isGreaterThan(100);
  }

  private Path plain(String name, Color colour) throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      image.setRGB(i % 64, i / 64, colour.getRGB());
    }
    return written(name, image);
  }

  private Path image(String name, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      int light = (i % width / 8 + i / width / 8) % 2 == 0 ? 0x404040 : 0xc0c0c0;
      image.setRGB(i % width, i / width, light);
    }
    return written(name, image);
  }

  private Path written(String name, BufferedImage image) throws IOException {
    Path file = folder.resolve(name);
    ImageIO.write(image, name.substring(name.indexOf('.') + 1), file.toFile());
    return file;
  }

  @Test
  void aMissingImageIsRefusedByName() {
    Path image = folder.resolve("gone.png");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> render(scene(brief("Gone", image), voiceover, SECONDS)))
        .withMessage(
            "Image "
                + image
                + " of the brief 'harbour': gone.png cannot be read: there is no such file");
  }

  @Test
  void aTextFileAsImageIsUnreadableMedia() throws IOException {
    Path image = Files.writeString(folder.resolve("notes.png"), "just a text\n".repeat(99));
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> render(scene(brief("Notes", image), voiceover, SECONDS)))
        .withMessage(
            "Image "
                + image
                + " of the brief 'harbour': notes.png is not a media file that can be read: "
                + "Invalid data found when processing input");
  }

  @Test
  void aVoiceoverWithoutAudioIsUnreadableMedia() throws IOException {
    Path image = image("picture.png", 64, 64);
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> render(scene(brief("Mute"), image, SECONDS)))
        .withMessage("picture.png has no audio stream (found: video png)");
  }
}
