package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.CaptionStyle;
import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Draws the pictures of {@code docs/looks.md}; run by {@code docs/images/draw-captions.sh} only.
 */
class CaptionPictures {

  private static final Path IMAGES = Path.of("../../docs/images");
  private static final String SHORT = "the number is the only thing";
  private static final String LONG = "because in the dark the number is the only thing";

  @ParameterizedTest
  @EnumSource(
      value = CaptionStyle.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE"})
  void draw(CaptionStyle style) throws IOException {
    CaptionLook look = new CaptionLook(Map.of(CaptionSetting.STYLE, style.label()));
    String text = look.maxCharacters() > SHORT.length() ? LONG : SHORT;
    List<Word> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      words.add(new Word(word, 3 + 0.2 * words.size(), 3.2 + 0.2 * words.size(), true));
    }
    double end = 3 + 0.2 * words.size();
    FrameCompositor compositor =
        FrameCompositor.of(
            new RenderRequest(
                StoryLook.of(TestScenes.brief("The Harbour Light")),
                new Voiceover(Path.of("none.mp3"), end, List.of()),
                new Subtitles(List.of(new Cue(3, end, text, words))),
                List.of(),
                VideoFormat.vertical(),
                look));
    compositor.advanceTo(end - 0.5);
    BufferedImage frame = Bt709.toRgb(compositor.frame());

    String name = "captions-" + style.label() + ".jpg";
    assertThat(
            ImageIO.write(
                half(frame.getSubimage(0, 920, 1080, 520)), "jpg", IMAGES.resolve(name).toFile()))
        .isTrue();
  }

  private static BufferedImage half(BufferedImage image) {
    BufferedImage half =
        new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = half.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
    graphics.dispose();
    return half;
  }
}
