package dev.storygen.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.ffmpeg.draw.ShapingFont;
import dev.storygen.ffmpeg.draw.ShapingFont.Glyph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotoFontsTest {

  private final NotoFonts fonts = new NotoFonts();

  @ParameterizedTest
  @CsvSource({
    "ar, م",
    "fa, پ",
    "ur, ٹ",
    "he, ש",
    "hi, न",
    "bn, ক",
    "ta, த",
    "te, త",
    "th, ก",
    "lo, ກ",
    "my, က",
    "km, ក",
    "si, ක",
    "ja, の",
    "ja, 祖",
    "ko, 할",
    "zh-CN, 灯",
    "zh-TW, 燈",
    "am, ሀ",
    "ka, ა",
    "hy, Ա",
    "en, 😀",
    "bo, ཀ"
  })
  void theLettersOfEachLanguageHaveOutlinesOrPictures(String language, String letter)
      throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    List<Glyph> glyphs =
        fonts.fontOf(letter.codePointAt(0), locale).orElseThrow().shape(letter, false, locale);

    assertThat(glyphs)
        .hasSize(1)
        .allSatisfy(
            glyph -> {
              assertThat(glyph.advance()).isBetween(0.1, 1.8);
              assertThat(glyph.picture().isPresent())
                  .isNotEqualTo(!glyph.outline().getBounds2D().isEmpty());
            });
  }

  @Test
  void arabicLettersJoinAndRunFromRightToLeft() throws IOException {
    Locale arabic = Locale.forLanguageTag("ar");
    ShapingFont font = fonts.fontOf('ج', arabic).orElseThrow();

    List<Glyph> word = font.shape("جدي", true, arabic);

    assertThat(word).extracting(Glyph::start).isSortedAccordingTo((a, b) -> b - a).contains(0, 2);
    assertThat(word).extracting(Glyph::x).isSorted();
    assertThat(word.get(word.size() - 1).outline().getBounds2D())
        .as("the letter at the start of a word")
        .isNotEqualTo(font.shape("ج", true, arabic).get(0).outline().getBounds2D());
    assertThat(font.shape("لا", true, arabic)).as("lam and alef").hasSizeLessThan(3);
  }

  @Test
  void devanagariLettersAreReorderedAndJoined() throws IOException {
    Locale hindi = Locale.forLanguageTag("hi");
    ShapingFont font = fonts.fontOf('क', hindi).orElseThrow();

    double sign = font.shape("कि", false, hindi).get(0).outline().getBounds2D().getWidth();

    assertThat(sign)
        .as("the vowel sign stands before its letter")
        .isNotEqualTo(font.shape("क", false, hindi).get(0).outline().getBounds2D().getWidth());
    assertThat(font.shape("क्ष", false, hindi)).as("a ligature of three characters").hasSize(1);
  }

  @Test
  void aSequenceOfEmojiIsOnePicture() throws IOException {
    List<Glyph> family =
        fonts.fontOf(0x1F468, Locale.US).orElseThrow().shape("👨‍👩‍👧", false, Locale.US);

    assertThat(family).hasSize(1);
    assertThat(family.get(0).picture().orElseThrow().image().getWidth()).isGreaterThan(100);
  }

  @Test
  void chineseCharactersHaveTheFormsOfTheLanguage() throws IOException {
    assertThat(outline("直", "ja")).isNotEqualTo(outline("直", "zh-CN"));
    assertThat(outline("骨", "zh-TW")).isNotEqualTo(outline("骨", "zh-CN"));
  }

  private Object outline(String character, String language) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    return fonts
        .fontOf(character.codePointAt(0), locale)
        .orElseThrow()
        .shape(character, false, locale)
        .get(0)
        .outline()
        .getBounds2D();
  }

  @Test
  void aScriptWithoutFontHasNone() throws IOException {
    assertThat(new NotoFonts(new SystemFonts(List.of())).fontOf(0x17000, Locale.US))
        .as("Tangut")
        .isEqualTo(Optional.empty());
  }

  @Test
  void aFileThatIsNoFontIsAnErrorThatNamesIt(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.ttf"), "no font".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> fonts.open(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is no TrueType or OpenType font that can be read");
  }
}
