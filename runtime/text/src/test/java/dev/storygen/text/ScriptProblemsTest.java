package dev.storygen.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.render.FfmpegVideoRenderer;
import dev.storygen.model.BriefKey;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Delivery;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.BriefProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptProblemsTest {

  /** The machine may have a font for the letter that none should have. */
  @BeforeAll
  static void hideTheFontsOfThisMachine() {
    System.setProperty(SystemFonts.FOLDERS, "");
  }

  @AfterAll
  static void showThem() {
    System.clearProperty(SystemFonts.FOLDERS);
  }

  private final FfmpegVideoRenderer renderer = new FfmpegVideoRenderer();

  @ParameterizedTest
  @CsvSource({
    "ar, المنارة القديمة",
    "he, המגדלור הישן",
    "hi, पुराना किला",
    "th, ประภาคารเก่า",
    "ja, 古い灯台",
    "zh-CN, 旧灯塔",
    "ko, 오래된 등대",
    "ru, Старый маяк",
    "el, Ο παλιός φάρος",
    "en, Fire 🔥 and 👨‍👩‍👧"
  })
  void aTitleOfEachLanguageIsDrawnWithoutLoss(String language, String title) {
    StoryBrief brief = brief(title, language);

    assertThat(renderer.problems(brief, Optional.empty(), CaptionLook.defaults())).isEmpty();
    assertThat(renderer.losses(brief, Optional.empty(), CaptionLook.defaults())).isEmpty();
  }

  @Test
  void lettersWithoutFontAreAProblemThatSaysHowToGetOne() {
    assertThat(renderer.problems(brief("The 𗀀", "en"), Optional.empty(), CaptionLook.defaults()))
        .containsExactly(
            new BriefProblem(
                BriefKey.TITLE,
                "𗀀",
                "title has 𗀀 (U+17000), which no font of the video has. Install a TrueType or"
                    + " OpenType font for Tangut on this machine, or set captions.fontFile or"
                    + " <captions><fontFile> to one (most have one among the Noto fonts: Noto Sans"
                    + " Tangut, on Debian in fonts-noto-core or fonts-noto-extra), or write other"
                    + " letters."));
  }

  private static StoryBrief brief(String title, String language) {
    Delivery delivery =
        new Delivery(Locale.forLanguageTag(language), List.of(), false, Optional.empty());
    return new StoryBrief(
        "lamp", StoryIdea.titled(title), delivery, Optional.of(new Script("Once.")));
  }
}
