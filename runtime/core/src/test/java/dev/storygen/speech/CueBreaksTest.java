package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.CaptionStyle;
import dev.storygen.model.Cue;
import dev.storygen.model.ShownText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CueBreaksTest {

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          """
          a an the my your his her its our their this that these those i you he she it we they me
          him us them who of in on at by for with from to into onto over under about after before
          through between behind beside until without within against across along and but or so
          because while when where if than as nor though since\
          """
              .split("\\s+"));

  @ParameterizedTest
  @EnumSource(CaptionStyle.class)
  void fewCuesEndWithAFunctionWord(CaptionStyle style) {
    CaptionLook look = new CaptionLook(Map.of(CaptionSetting.STYLE, style.label()));
    int unpunctuated = 0;
    int wrong = 0;
    int orphans = 0;
    for (String script : CueScripts.ENGLISH) {
      for (Cue cue : CueScripts.cues(script, look, Locale.ENGLISH)) {
        String last = last(cue);
        assertThat(ShownText.columns(cue.text())).isLessThanOrEqualTo(look.maxCharacters());
        assertThat(cue.words().size()).isLessThanOrEqualTo(look.maxWords());
        orphans += cue.words().size() == 1 ? 1 : 0;
        if (Character.isLetterOrDigit(last.charAt(last.length() - 1))) {
          unpunctuated++;
          wrong += FUNCTION_WORDS.contains(last.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
      }
    }

    assertThat(unpunctuated).isGreaterThan(20);
    assertThat(wrong).isLessThanOrEqualTo(unpunctuated / 50);
    assertThat(orphans).isZero();
  }

  private static String last(Cue cue) {
    return cue.words().get(cue.words().size() - 1).text();
  }

  @Test
  void cuesEndAtPunctuationElseBeforeAConjunctionOrAPreposition() {
    assertThat(texts("When it rained, we all stayed in bed and listened to the roof."))
        .containsExactly("When it rained,", "we all stayed in bed", "and listened to the roof.");
  }

  @Test
  void whatBelongsTogetherStaysTogether() {
    for (String script : CueScripts.ENGLISH) {
      List<String> cues = texts(script);
      for (String pair : CueScripts.BOUND) {
        if (script.contains(pair)) {
          assertThat(cues).as(pair).anyMatch(cue -> cue.contains(pair));
        }
      }
    }
  }

  @Test
  void shortSentencesShareACue() {
    assertThat(texts("No. Never. She left the harbour before the sun came up."))
        .containsExactly("No. Never.", "She left the harbour", "before the sun came up.");
  }

  @Test
  void aCueHasNoPartOfTwoSentences() {
    for (String script : CueScripts.ENGLISH) {
      assertThat(texts(script)).noneMatch(cue -> cue.matches(".*[a-z]{4}[.!?] .*[^.!?\"]"));
    }
  }

  @Test
  void otherLanguagesHaveTheirWords() {
    assertThat(texts("Der alte Mann stand lange auf dem Turm und wartete auf das Schiff.", "de"))
        .containsExactly(
            "Der alte Mann stand lange", "auf dem Turm und wartete", "auf das Schiff.");
    assertThat(texts("Mon père gardait le phare depuis des années et ne dormait jamais.", "fr"))
        .allMatch(cue -> !cue.endsWith(" le") && !cue.endsWith(" des") && !cue.endsWith(" ne"));
    assertThat(texts("La casa de mi abuela estaba cerca del puerto y olía a sal.", "es"))
        .allMatch(cue -> !cue.endsWith(" mi") && !cue.endsWith(" del") && !cue.endsWith(" a"));
  }

  @Test
  void withoutAListPunctuationAndBalanceDecide() {
    assertThat(texts("Babam, otuz yıl boyunca feneri bekledi ve hiç uyumadı.", "tr"))
        .containsExactly("Babam, otuz yıl", "boyunca feneri bekledi", "ve hiç uyumadı.");
  }

  @Test
  void aWordOfAScriptWithoutSpacesIsSplitWhereALineMayBreak() {
    List<String> cues = texts("我的祖父看守灯塔四十一年，他从来没有在风暴来临的夜里离开过那座塔。", "zh");

    assertThat(String.join("", cues)).isEqualTo("我的祖父看守灯塔四十一年，他从来没有在风暴来临的夜里离开过那座塔。");
    assertThat(cues).hasSizeGreaterThan(2).allMatch(cue -> ShownText.columns(cue) <= 26);
    assertThat(cues).noneMatch(cue -> cue.startsWith("，"));
  }

  private static List<String> texts(String script) {
    return texts(script, "en");
  }

  private static List<String> texts(String script, String language) {
    return CueScripts.cues(script, CaptionLook.defaults(), Locale.forLanguageTag(language)).stream()
        .map(Cue::text)
        .toList();
  }
}
