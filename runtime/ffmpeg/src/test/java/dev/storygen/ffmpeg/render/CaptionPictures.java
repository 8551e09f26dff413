package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.CaptionStyle;
import dev.storygen.provider.Scene;
import dev.storygen.provider.VideoFormat;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
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
    BufferedImage frame =
        SampleFrames.of(text, 3, new Scene("", 0, 0), VideoFormat.vertical(), look);

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
