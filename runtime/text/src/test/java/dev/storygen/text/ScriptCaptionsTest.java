package dev.storygen.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.ffmpeg.draw.CaptionPainter;
import dev.storygen.ffmpeg.draw.Typeface;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.Cue;
import dev.storygen.model.Word;
import dev.storygen.provider.VideoFormat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges the pixels of drawn captions. */
class ScriptCaptionsTest {

  private static final Color ACCENT = new Color(255, 0, 0);
  private static final CaptionLook LOOK =
      new CaptionLook(Map.of(CaptionSetting.STYLE, "highlight", CaptionSetting.SIZE, "8"));

  /** The first word of two is lit. */
  @ParameterizedTest
  @CsvSource({
    "ar, كان جدي, right",
    "he, סבי שמר, right",
    "ar, 41 سنة, right",
    "en, my house, left",
    "el, Ο παππούς, left",
    "ru, мой дом, left",
    "hi, मेरे घर, left",
    "ko, 나의 집, left"
  })
  void theSpokenWordIsLitWhereTheLanguageHasIt(String language, String text, String side)
      throws IOException {
    BufferedImage frame = drawn(language, text, 0);
    int left = accented(frame.getSubimage(0, 0, frame.getWidth() / 2, frame.getHeight()));
    int right =
        accented(
            frame.getSubimage(frame.getWidth() / 2, 0, frame.getWidth() / 2, frame.getHeight()));

    assertThat(side.equals("right") ? right : left).isGreaterThan(300);
    assertThat(side.equals("right") ? right > 4 * left : left > 4 * right).isTrue();
  }

  /** Words of both directions stand in the order of UAX #9. */
  @Test
  void aLatinWordWithinHebrewKeepsItsPlace() throws IOException {
    int first = centre(drawn("he", "סבי ABC שמר", 0));
    int latin = centre(drawn("he", "סבי ABC שמר", 1));
    int last = centre(drawn("he", "סבי ABC שמר", 2));

    assertThat(List.of(last, latin, first)).isSorted();
  }

  @Test
  void anEmojiIsDrawnInColour() throws IOException {
    BufferedImage frame = drawn("en", "😀", -1);
    int yellow = 0;
    for (int y = 0; y < frame.getHeight(); y++) {
      for (int x = 0; x < frame.getWidth(); x++) {
        Color colour = new Color(frame.getRGB(x, y));
        yellow +=
            colour.getRed() > 200 && colour.getGreen() > 150 && colour.getBlue() < 110 ? 1 : 0;
      }
    }
    assertThat(yellow).isGreaterThan(200);
  }

  @Test
  void textWithoutSpacesIsBrokenIntoLinesBeforeItIsMadeSmaller() throws IOException {
    CaptionPainter painter = painter("ja");

    assertThat(painter.layOut(Cue.of(0, 1, "祖父は四十一年間灯台を守っていました。")).size())
        .isGreaterThan(0.07 * 360);
  }

  private static CaptionPainter painter(String language) throws IOException {
    return new CaptionPainter(
        Typeface.forCaptions(Optional.empty()).in(Locale.forLanguageTag(language)),
        new VideoFormat(360, 640, 30),
        LOOK,
        ACCENT);
  }

  private static BufferedImage drawn(String language, String text, int spoken) throws IOException {
    List<Word> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      words.add(new Word(word, words.size(), words.size() + 1, true));
    }
    CaptionPainter painter = painter(language);
    YuvFrame frame = new YuvFrame(360, 640);
    painter.paint(painter.layOut(new Cue(0, words.size(), text, words)), spoken).blend(frame, 256);
    return Bt709.toRgb(frame);
  }

  private static boolean isAccent(int rgb) {
    Color colour = new Color(rgb);
    return colour.getRed() > 180 && colour.getGreen() < 90 && colour.getBlue() < 90;
  }

  private static int accented(BufferedImage image) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += isAccent(image.getRGB(x, y)) ? 1 : 0;
      }
    }
    return count;
  }

  /** The mean column of the accent colour. */
  private static int centre(BufferedImage image) {
    long sum = 0;
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (isAccent(image.getRGB(x, y))) {
          sum += x;
          count++;
        }
      }
    }
    return (int) (sum / Math.max(1, count));
  }
}
