package dev.storygen.ffmpeg.draw;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoppingWordTest {

  private static final VideoFormat FORMAT = new VideoFormat(540, 960, 30);

  @ParameterizedTest
  @CsvSource({
    "that spring, 1, 9",
    "it straightens, 1, 9",
    "THAT SPRING, 0, 9",
    "that spring, 1, 4"
  })
  void aSpaceIsLeftBesideIt(String text, int spoken, String size) throws IOException {
    BufferedImage frame = drawn(text, spoken, size);
    int[] white = columns(frame, PoppingWordTest::isWhite);
    int[] accent = columns(frame, PoppingWordTest::isAccent);
    int gap =
        spoken == 1 ? accent[0] - white[white.length - 1] : white[0] - accent[accent.length - 1];

    assertThat(gap).isGreaterThan((int) (0.25 * Integer.parseInt(size) / 100.0 * 540));
  }

  @Test
  void itStandsInItsPlaceAndNotOverIt() throws IOException {
    BufferedImage frame = drawn("misunderstanding", 0, "9");

    assertThat(columns(frame, PoppingWordTest::isWhite)).isEmpty();
    assertThat(columns(frame, PoppingWordTest::isAccent)).isNotEmpty();
  }

  private static BufferedImage drawn(String text, int spoken, String size) throws IOException {
    CaptionLook look =
        new CaptionLook(Map.of(CaptionSetting.STYLE, "pop", CaptionSetting.SIZE, size));
    List<Word> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      words.add(new Word(word, words.size(), words.size() + 1, true));
    }
    CaptionPainter painter =
        new CaptionPainter(Typeface.forCaptions(Optional.empty()), FORMAT, look, Color.RED);
    YuvFrame frame = new YuvFrame(FORMAT.width(), FORMAT.height());
    painter.paint(painter.layOut(new Cue(0, 9, text, words)), spoken).blend(frame, 256);
    return Bt709.toRgb(frame);
  }

  /** The columns with a pixel of a colour. */
  private static int[] columns(BufferedImage image, Predicate<Color> colour) {
    return IntStream.range(0, image.getWidth())
        .filter(
            x ->
                IntStream.range(0, image.getHeight())
                    .anyMatch(y -> colour.test(new Color(image.getRGB(x, y)))))
        .toArray();
  }

  private static boolean isWhite(Color colour) {
    return colour.getRed() > 200 && colour.getGreen() > 200 && colour.getBlue() > 200;
  }

  private static boolean isAccent(Color colour) {
    return colour.getRed() > 150 && colour.getGreen() < 90 && colour.getBlue() < 90;
  }
}
