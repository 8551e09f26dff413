package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.CaptionStyle;
import dev.storygen.model.Cue;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.SafeMargins;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.Shot;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import java.awt.Point;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What decoded videos of each format show, and where. */
class FormatsTest {

  /** After the title, so that nothing but the captions changes. */
  private static final double START = 2;

  private static final int FRAME_RATE = 3;

  @TempDir static Path folder;

  private static Path voiceover;
  private static Path background;

  @BeforeAll
  static void makeMedia() throws IOException {
    voiceover = TestMedia.sound(folder.resolve("voiceover.mp3"), 4, TestMedia.tone());
    background = folder.resolve("plain.png");
    ImageIO.write(
        new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", background.toFile());
  }

  static Stream<Arguments> looks() {
    List<Arguments> looks = new ArrayList<>();
    for (PictureFormat format : PictureFormats.named()) {
      looks.add(Arguments.of(quarter(format), CaptionStyle.HIGHLIGHT, "bottom"));
    }
    looks.add(Arguments.of(named("tiktok"), CaptionStyle.POP, "bottom"));
    looks.add(Arguments.of(named("reels"), CaptionStyle.BOX, "100"));
    looks.add(Arguments.of(named("reels"), CaptionStyle.POP, "top"));
    looks.add(Arguments.of(named("square"), CaptionStyle.KARAOKE, "0"));
    return looks.stream();
  }

  private static PictureFormat named(String name) {
    return quarter(PictureFormats.of(name).orElseThrow());
  }

  /** The same in a sixteenth of the pixels. */
  private static PictureFormat quarter(PictureFormat format) {
    int width = format.width() / 8 * 2;
    int height = format.height() / 8 * 2;
    return new PictureFormat(format.name(), width, height, format.margins(), format.profile());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void captionsStayInTheSafeArea(PictureFormat format, CaptionStyle style, String position)
      throws IOException {
    Map<CaptionSetting, String> look =
        Map.of(CaptionSetting.STYLE, style.label(), CaptionSetting.POSITION, position);

    List<BufferedImage> with = frames(format, look);
    List<BufferedImage> without =
        frames(format, Map.of(CaptionSetting.STYLE, CaptionStyle.NONE.label()));

    assertThat(with.get(0).getWidth()).isEqualTo(format.width());
    assertThat(with.get(0).getHeight()).isEqualTo(format.height());
    SafeMargins margins = format.margins();
    Rectangle2D safe =
        new Rectangle2D.Double(
            format.width() * margins.left(),
            format.height() * margins.top(),
            format.width() * (1 - margins.left() - margins.right()),
            format.height() * (1 - margins.top() - margins.bottom()));
    List<Point> captions = new ArrayList<>();
    for (int frame = (int) START * FRAME_RATE; frame < with.size(); frame++) {
      captions.addAll(different(with.get(frame), without.get(frame)));
    }
    assertThat(captions).hasSizeGreaterThan(format.width() * format.height() / 100);
    assertThat(captions)
        .filteredOn(pixel -> !safe.contains(pixel.x + 0.5, pixel.y + 0.5))
        .as("pixels of captions outside of %s", safe)
        .isEmpty();
  }

  private static List<Point> different(BufferedImage one, BufferedImage other) {
    List<Point> different = new ArrayList<>();
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (RenderedVideo.distance(one.getRGB(x, y), other.getRGB(x, y)) > 24) {
          different.add(new Point(x, y));
        }
      }
    }
    return different;
  }

  @Test
  void aSoundThatWasEncodedOnceIsTheSame() throws IOException {
    Voiceover sound = new Voiceover(voiceover, 4, List.of());
    Voiceover encoded = new FfmpegVideoRenderer().encodedSound(sound, folder.resolve("sound.m4a"));

    RenderedVideo direct = video(named("square"), Map.of(), sound);
    RenderedVideo copied = video(named("square"), Map.of(), encoded);

    assertThat(copied.audioCodec()).isEqualTo("aac");
    assertThat(copied.audioStart()).isEqualTo(direct.audioStart());
    assertThat(copied.frames()).hasSameSizeAs(direct.frames());
  }

  /** Long words, which fill the lines, and in the end one alone. */
  private static List<BufferedImage> frames(PictureFormat format, Map<CaptionSetting, String> look)
      throws IOException {
    return video(format, look, new Voiceover(voiceover, 4, List.of())).frames();
  }

  private static RenderedVideo video(
      PictureFormat format, Map<CaptionSetting, String> look, Voiceover sound) throws IOException {
    Path mp4 = folder.resolve("video.mp4");
    new FfmpegVideoRenderer()
        .render(
            new RenderRequest(
                StoryLook.of(TestScenes.brief("Lamp")),
                sound,
                new Subtitles(
                    List.of(
                        cue(START, "lighthouse", "keepers", "unquestionably", "remembered"),
                        cue(START + 1, "incomprehensibilities"))),
                List.of(new Shot(background, 0)),
                new VideoFormat(format, FRAME_RATE),
                new CaptionLook(look)),
            mp4,
            folder.resolve("thumbnail.png"));
    return RenderedVideo.read(mp4);
  }

  private static Cue cue(double start, String... texts) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      double length = 1.0 / texts.length;
      words.add(new Word(texts[i], start + i * length, start + (i + 1) * length, true));
    }
    return new Cue(start, start + 1, String.join(" ", texts), words);
  }
}
