package dev.storygen.ffmpeg.scenery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.ffmpeg.draw.Palette;
import dev.storygen.provider.StoryLook;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Draws the picture of docs/looks.md: docs/images/looks.sh runs it. */
@EnabledIfSystemProperty(named = "looks.file", matches = ".+")
class LooksTest {

  private static final int WIDTH = 540;
  private static final int HEIGHT = 960;
  private static final int SHRINK = 3;
  private static final List<String> TONES =
      List.of("hopeful", "eerie", "calm", "tender", "sad", "angry", "calm", "eerie");

  @Test
  void drawsTwoPicturesOfEachFamily() throws IOException {
    Place[] places = Place.values();
    BufferedImage sheet =
        new BufferedImage(
            places.length * WIDTH / SHRINK, 2 * HEIGHT / SHRINK, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 2 * places.length; i++) {
      int column = i % places.length;
      int row = i / places.length;
      Hour hour = Hour.values()[(column + 2 * row + 1) % 4];
      Weather weather = row == 0 ? Weather.CLEAR : Weather.values()[column % 5];
      String tone = TONES.get((column + 3 * row) % TONES.size());
      StoryLook look = new StoryLook("looks" + i, "Looks", tone, "", "", "");
      Setting setting =
          new Setting(places[column], hour, weather, hour.colours(Palette.of(look), 0), 31 + 7 * i);
      BufferedImage picture = Bt709.toRgb(Pictures.frame(setting, WIDTH, HEIGHT, 4));
      Graphics2D graphics = sheet.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.drawImage(
          picture,
          column * WIDTH / SHRINK,
          row * HEIGHT / SHRINK,
          WIDTH / SHRINK,
          HEIGHT / SHRINK,
          null);
      graphics.dispose();
    }
    assertThat(ImageIO.write(sheet, "jpg", new File(System.getProperty("looks.file")))).isTrue();
  }
}
