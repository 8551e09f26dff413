package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Delivery;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.BriefProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BriefInspectionTest {

  /** This module has no fonts of other scripts. */
  private static final String FIX =
      "The fonts for %s are downloaded where title, script or language of a brief need them, and"
          + " none does. Add the dependency dev.storygen:storygen-text to the plugin, or write"
          + " other letters.";

  private final FfmpegVideoRenderer renderer = new FfmpegVideoRenderer();

  @ParameterizedTest
  @CsvSource({
    "The 故 Lamp, 故, 故 (U+6545), Han",
    "المنارة, ا, 'ا (U+0627), ل (U+0644), م (U+0645), ن (U+0646), ر (U+0631) and 1 more', Arabic",
    "The שלום Lamp, ש, 'ש (U+05E9), ל (U+05DC), ו (U+05D5), ם (U+05DD)', Hebrew",
    "नमस्ते, न, 'न (U+0928), म (U+092E), स (U+0938), त (U+0924)', Devanagari",
    "The 灯 and the 灯, 灯, 灯 (U+706F), Han"
  })
  void aTitleThatCannotBeDrawnIsAProblem(String title, String first, String named, String script) {
    String sentence =
        "title has " + named + ", which no font of the video has. " + FIX.formatted(script);
    assertThat(problems(brief(title, Locale.US, null)))
        .containsExactly(new BriefProblem(BriefKey.TITLE, first, sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Lamp",
        "Crème brûlée — „Größe“",
        "Ο Φάρος",
        "Маяк",
        "He shrugged ¯\\_(ツ)_/¯",
        "ಠ_ಠ at noon",
        "Fire 🔥 and 👨‍👩‍👧",
        "「The Lamp」、again。",
        "5 × 3 ≠ 20 °C ★"
      })
  void aTitleWithoutWhatCannotBeDrawnIsFine(String title) {
    assertThat(problems(brief(title, Locale.US, null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Fire 🔥, 🔥, '🔥 (U+1F525), which the fonts of the video cannot draw: it is left out. Remove"
        + " it, or write words instead.'",
    "Fire 🔥 and 🔥 ⿰, 🔥, '🔥 (U+1F525), ⿰ (U+2FF0), which the fonts of the video cannot draw:"
        + " they are left out. Remove them, or write words instead.'"
  })
  void symbolsThatAreLeftOutAreALoss(String title, String first, String rest) {
    assertThat(losses(brief(title, Locale.US, null)))
        .containsExactly(new BriefProblem(BriefKey.TITLE, first, "title has " + rest));
    assertThat(losses(brief("Lamp", Locale.US, title)))
        .containsExactly(new BriefProblem(BriefKey.SCRIPT, first, "script has " + rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Lamp",
        "Crème brûlée — „Größe“ …",
        "He shrugged ¯\\_(ツ)_/¯",
        "A zero\u200Bwidth space\uFE0F",
        "5 × 3 ≠ 20 °C ★"
      })
  void whatIsDrawnOrNobodySeesIsNoLoss(String title) {
    assertThat(losses(brief(title, Locale.US, null))).isEmpty();
  }

  private List<BriefProblem> losses(StoryBrief brief) {
    return renderer.losses(brief, Optional.empty(), CaptionLook.defaults());
  }

  @Test
  void aScriptIsJudgedByItsCaptions() {
    assertThat(problems(brief("Lamp", Locale.US, "The # 灯"), "The", "lamp.")).isEmpty();
    assertThat(problems(brief("Lamp", Locale.US, "The 灯"), "The", "灯."))
        .containsExactly(
            new BriefProblem(
                BriefKey.SCRIPT,
                "灯",
                "script has 灯 (U+706F), which no font of the video has. " + FIX.formatted("Han")));
  }

  @ParameterizedTest
  @CsvSource({"ar, العربية, Arabic", "ja, 日本語, Han", "he, עברית, Hebrew", "hi, हिन्दी, Devanagari"})
  void aLanguageThatIsNotDrawnIsAProblemOfAScriptToBeWritten(
      String tag, String name, String script) {
    assertThat(problems(brief("Lamp", Locale.forLanguageTag(tag), null)))
        .containsExactly(
            new BriefProblem(
                BriefKey.LANGUAGE,
                "",
                "language is '%s' (%s), whose letters no font of the video has. "
                        .formatted(tag, name)
                    + FIX.formatted(script)));
    assertThat(problems(brief("Lamp", Locale.forLanguageTag(tag), "Once."), "Once.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de", "ru", "el", "vi", "tr", "und"})
  void otherLanguagesAreDrawn(String tag) {
    assertThat(problems(brief("Lamp", Locale.forLanguageTag(tag), null))).isEmpty();
  }

  private List<BriefProblem> problems(StoryBrief brief, String... shown) {
    List<Token> tokens = Arrays.stream(shown).map(text -> new Token(text, "x")).toList();
    return renderer.problems(
        brief,
        tokens.isEmpty()
            ? Optional.empty()
            : Optional.of(new Narration(List.of(new Sentence(tokens, true)))),
        CaptionLook.defaults());
  }

  private static StoryBrief brief(String title, Locale language, String script) {
    return new StoryBrief(
        "lamp",
        StoryIdea.titled(title),
        new Delivery(language, List.of(), false, Optional.empty()),
        Optional.ofNullable(script).map(Script::new));
  }
}
