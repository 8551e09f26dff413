package dev.storygen.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.ffmpeg.draw.CaptionPainter;
import dev.storygen.ffmpeg.draw.Typeface;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Cue;
import dev.storygen.model.ShownWord;
import dev.storygen.model.Word;
import dev.storygen.model.WordSegments;
import dev.storygen.provider.VideoFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Draws the captions of many scripts for {@code docs/looks.md}; run by {@code
 * docs/images/draw-scripts.sh} only.
 */
class ScriptPictures {

  private static final Path FILE = Path.of("../../docs/images/captions-scripts.jpg");
  private static final int COLUMNS = 3;
  private static final int WIDTH = 1080;
  private static final int HEIGHT = 460;
  private static final int TOP = 950;
  private static final double SCALE = 0.34;

  /** Language, text, and the index of the spoken word. */
  private record Sample(String language, String text, int spoken) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample("ar", "كان جدي يحرس (المنارة) منذ 41 سنة.", 1),
          new Sample("he", "סבי שמר על Haifa במשך 41 שנה!", 1),
          new Sample("fa", "پدربزرگم از فانوس مراقبت می‌کرد", 4),
          new Sample("hi", "मेरे दादाजी ने किले की रक्षा की", 1),
          new Sample("ta", "என் தாத்தா கலங்கரை விளக்கம்", 1),
          new Sample("bn", "আমার দাদু বাতিঘর পাহারা দিতেন", 2),
          new Sample("th", "คุณปู่เฝ้าประภาคารมานานหลายปี", 2),
          new Sample("ja", "祖父は長い間、灯台を守っていました。", 2),
          new Sample("zh-TW", "祖父守護燈塔四十一年。", 2),
          new Sample("ko", "할아버지는 오랫동안 등대를 지켰다", 2),
          new Sample("el", "Ο παππούς μου φύλαγε τον φάρο", 3),
          new Sample("en", "Fire 🔥 in the lighthouse 👨‍👩‍👧 ❤️", 4));

  @Test
  void draw() throws IOException {
    int width = (int) (WIDTH * SCALE);
    int height = (int) (HEIGHT * SCALE);
    int rows = (SAMPLES.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage sheet =
        new BufferedImage(
            COLUMNS * (width + 6) - 6, rows * (height + 6) - 6, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    for (int i = 0; i < SAMPLES.size(); i++) {
      BufferedImage picture = picture(SAMPLES.get(i));
      int x = i % COLUMNS * (width + 6);
      int y = i / COLUMNS * (height + 6);
      graphics.drawImage(picture, x, y, width, height, null);
    }
    graphics.dispose();

    assertThat(ImageIO.write(sheet, "jpg", FILE.toFile())).isTrue();
  }

  private static BufferedImage picture(Sample sample) throws IOException {
    List<Word> words = new ArrayList<>();
    for (ShownWord word : WordSegments.shown(sample.text())) {
      words.add(new Word(word.text(), words.size(), words.size() + 1, true, word.glued()));
    }
    CaptionPainter painter =
        new CaptionPainter(
            Typeface.forCaptions(Optional.empty()).in(Locale.forLanguageTag(sample.language())),
            VideoFormat.vertical(),
            CaptionLook.defaults(),
            new Color(0xFFB84D));
    YuvFrame frame = new YuvFrame(WIDTH, 1920);
    Arrays.fill(frame.luma, (byte) 70);
    Arrays.fill(frame.cb, (byte) 140);
    Arrays.fill(frame.cr, (byte) 118);
    painter
        .paint(painter.layOut(new Cue(0, words.size(), sample.text(), words)), sample.spoken())
        .blend(frame, 256);
    return Bt709.toRgb(frame).getSubimage(0, TOP, WIDTH, HEIGHT);
  }
}
