package dev.storygen.ffmpeg.render;

import static dev.storygen.ffmpeg.render.TestScenes.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.ffmpeg.draw.Palette;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.CaptionStyle;
import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.Shot;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What frames show of a cue of two words: the second is spoken from 3.5 s on. */
class CaptionStylesTest {

  private static final int ACCENT = 0xFF2040;
  private static final Cue CUE = TestScenes.cue(3, 4, "Harbour", "light");
  private static final double FIRST = 3.3;
  private static final double SECOND = 3.8;

  /** A plain image, so that nothing but the captions changes. */
  private static Path background;

  @BeforeAll
  static void paintBackground(@TempDir Path folder) throws IOException {
    BufferedImage plain = new BufferedImage(216, 216, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < plain.getHeight(); y++) {
      for (int x = 0; x < plain.getWidth(); x++) {
        plain.setRGB(x, y, 0x304860);
      }
    }
    background = folder.resolve("plain.png");
    ImageIO.write(plain, "png", background.toFile());
  }

  /** After the title and without a caption. */
  private static final double NONE = 4.5;

  @ParameterizedTest
  @EnumSource(
      value = CaptionStyle.class,
      names = {"HIGHLIGHT", "POP"})
  void theSpokenWordAloneHasTheAccent(CaptionStyle style) throws IOException {
    Frames frames = frames(SMALL, look(style));

    assertThat(frames.meanColumn(FIRST)).isLessThan(108);
    assertThat(frames.meanColumn(SECOND)).isGreaterThan(108);
  }

  @Test
  void karaokeKeepsTheAccentOfSpokenWords() throws IOException {
    Frames frames = frames(SMALL, look(CaptionStyle.KARAOKE));

    assertThat(frames.meanColumn(FIRST)).isLessThan(108);
    assertThat(frames.accents(SECOND)).isGreaterThan(frames.accents(FIRST) * 4 / 3);
  }

  @ParameterizedTest
  @EnumSource(
      value = CaptionStyle.class,
      names = {"BOX", "PLAIN"})
  void othersLightNoWord(CaptionStyle style) throws IOException {
    Frames frames = frames(SMALL, look(style));

    assertThat(frames.accents(FIRST)).isZero();
    assertThat(frames.changed(FIRST, SECOND)).isEqualTo(new Rectangle());
    assertThat(frames.changed(FIRST, NONE).width).isGreaterThan(80);
  }

  @Test
  void noneDrawsNoCaption() throws IOException {
    Frames frames = frames(SMALL, look(CaptionStyle.NONE));

    assertThat(frames.changed(FIRST, NONE)).isEqualTo(new Rectangle());
  }

  @ParameterizedTest
  @CsvSource({
    "top, 216, 384",
    "middle, 216, 384",
    "bottom, 216, 384",
    "0, 216, 384",
    "100, 216, 384",
    "top, 384, 216",
    "bottom, 384, 216",
    "100, 384, 216",
    "bottom, 216, 216"
  })
  void captionsStayInTheSafeArea(String position, int width, int height) throws IOException {
    for (CaptionStyle style : List.of(CaptionStyle.HIGHLIGHT, CaptionStyle.BOX)) {
      Map<CaptionSetting, String> settings = look(style);
      settings.put(CaptionSetting.POSITION, position);
      Frames frames = frames(new VideoFormat(width, height, 30), settings);
      boolean vertical = height > width;
      Rectangle safe =
          new Rectangle(
              (int) (width * 0.05),
              (int) (height * (vertical ? 0.095 : 0.045)),
              (int) (width * 0.9),
              (int) (height * (vertical ? 0.66 : 0.91)));

      Rectangle caption = frames.changed(FIRST, NONE);

      assertThat(caption.width).isPositive();
      assertThat(safe).matches(area -> area.contains(caption), "contains " + caption);
    }
  }

  @Test
  void textHasTheColourOfTheLook() throws IOException {
    Map<CaptionSetting, String> settings = look(CaptionStyle.PLAIN);
    settings.put(CaptionSetting.COLOUR, "#20FF40");
    settings.put(CaptionSetting.UPPER_CASE, "true");
    settings.put(CaptionSetting.SIZE, "14");

    Frames frames = frames(SMALL, settings);

    assertThat(frames.count(FIRST, rgb -> RenderedVideo.distance(rgb, 0x20FF40) < 40))
        .isGreaterThan(300);
    assertThat(frames.changed(FIRST, NONE).height)
        .isGreaterThan(frames(SMALL, look(CaptionStyle.PLAIN)).changed(FIRST, NONE).height * 3 / 2);
  }

  private static Map<CaptionSetting, String> look(CaptionStyle style) {
    Map<CaptionSetting, String> settings = new EnumMap<>(CaptionSetting.class);
    settings.put(CaptionSetting.STYLE, style.label());
    settings.put(CaptionSetting.ACCENT, "#FF2040");
    return settings;
  }

  private static Frames frames(VideoFormat format, Map<CaptionSetting, String> settings) {
    return new Frames(
        new RenderRequest(
            StoryLook.of(TestScenes.brief("Lamp")),
            new Voiceover(Path.of("none.mp3"), 5, List.of()),
            new Subtitles(List.of(CUE)),
            List.of(new Shot(background, 0)),
            format,
            new CaptionLook(settings)));
  }

  /** The frames of a request. */
  private record Frames(RenderRequest request) {

    BufferedImage at(double seconds) throws IOException {
      FrameCompositor compositor = FrameCompositor.of(request);
      compositor.advanceTo(seconds);
      YuvFrame frame = compositor.frame();
      return Bt709.toRgb(frame);
    }

    int count(double seconds, IntPredicate matching) throws IOException {
      BufferedImage image = at(seconds);
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      return (int) Arrays.stream(pixels).filter(matching).count();
    }

    int accents(double seconds) throws IOException {
      return count(seconds, Frames::isAccent);
    }

    private static boolean isAccent(int rgb) {
      return RenderedVideo.distance(rgb, ACCENT) < 40;
    }

    double meanColumn(double seconds) throws IOException {
      BufferedImage image = at(seconds);
      double sum = 0;
      int count = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          if (isAccent(image.getRGB(x, y))) {
            sum += x;
            count++;
          }
        }
      }
      return sum / count;
    }

    /** The smallest area with all pixels that visibly differ. */
    Rectangle changed(double one, double other) throws IOException {
      BufferedImage first = at(one);
      BufferedImage second = at(other);
      Rectangle area = new Rectangle(0, 0, -1, -1);
      for (int y = 0; y < first.getHeight(); y++) {
        for (int x = 0; x < first.getWidth(); x++) {
          if (RenderedVideo.distance(first.getRGB(x, y), second.getRGB(x, y)) > 20) {
            area.add(new Rectangle(x, y, 1, 1));
          }
        }
      }
      return area.width < 0 ? new Rectangle() : area;
    }
  }

  @Test
  void theStoryGivesTheAccentWhereTheLookHasNone() throws IOException {
    Frames frames = frames(SMALL, Map.of());
    int accent = Palette.of(StoryLook.of(TestScenes.brief("Lamp"))).accent().colour().getRGB();

    assertThat(frames.count(FIRST, rgb -> RenderedVideo.distance(rgb, accent) < 25))
        .isGreaterThan(200);
  }
}
