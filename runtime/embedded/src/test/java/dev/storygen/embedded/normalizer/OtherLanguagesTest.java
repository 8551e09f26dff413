package dev.storygen.embedded.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Script;
import dev.storygen.model.Word;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.speech.TranscriptNormalizer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in other languages, one test a line of {@code spoken-forms-international.txt}. */
final class OtherLanguagesTest {

  /** A sample for each English rule, and for what is done before them. */
  private static final String ENGLISH =
      "f*ck b!tch w/out NICU idk A A. AITA 29/f r/all 401(k) 35M 1-800-FLOWERS ₹1,00,000 5th"
          + " 3pm 6'2\" 5ft Dr. Mr.Smith St. St vs. e.g.this WWII IV 50mph #1 A+ me@x.com B-12"
          + " THIS 1/2 ½ 24/7 90s '90s 17/05/2024 [sic] (open";

  static List<String[]> spokenForms() throws IOException {
    return TestTable.rows(OtherLanguagesTest.class, "spoken-forms-international.txt");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("spokenForms")
  void textIsSpokenAs(String language, String text, String spoken) {
    assertThat(narration(text, language).text()).isEqualTo(spoken.equals("=") ? text : spoken);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("spokenForms")
  void captionsKeepTheSpelling(String language, String text, String spoken) {
    assertThat(shown(narration(text, language))).isEqualTo(text.replace("www.", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "pt-BR", "es-419", "nl", "ru", "eu", "gl", "x-foo", "und"})
  void noEnglishRuleRuns(String language) {
    Narration narration = narration(ENGLISH, language);

    assertThat(narration.text()).isEqualTo(ENGLISH);
    assertThat(shown(narration)).isEqualTo(ENGLISH);
  }

  @Test
  void theRulesOfEnglishAreThoseOfAllItsVariants() {
    for (String language : List.of("en", "en-GB", "en-Latn-IN", "en-x-foo")) {
      assertThat(narration("It was 3 p.m.", language).text()).isEqualTo("It was three P M.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr-CA", "pt-BR", "sr-Latn", "zh-Hant", "no", "he"})
  void languagesWithNumberWordsAreVerbalized(String language) {
    assertThat(new EmbeddedSpeechNormalizer().verbalizes(Locale.forLanguageTag(language))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"eu", "gl", "gsw", "hi-Latn", "uz-Cyrl", "qaa", "zxx", "und", "x-foo"})
  void languagesWithoutAreNot(String language) {
    assertThat(new EmbeddedSpeechNormalizer().verbalizes(Locale.forLanguageTag(language)))
        .isFalse();
  }

  @Test
  void transcriptsAreExpandedInTheSameWay() {
    Narration narration = narration("Er hatte drei Hunde für fünf Euro.", "de");
    List<Word> recognised =
        List.of(
            new Word("Er", 0, 1, true),
            new Word("hatte", 1, 2, true),
            new Word("3", 2, 3, true),
            new Word("Hunde", 3, 4, true),
            new Word("für", 4, 5, true),
            new Word("5", 5, 6, true),
            new Word("€.", 6, 7, true));

    assertThat(
            TranscriptNormalizer.spoken(
                recognised, narration, script -> narration(script.text(), "de")))
        .extracting(Word::text)
        .containsExactly("Er", "hatte", "drei", "Hunde", "für", "fünf", "Euro.");
  }

  private static Narration narration(String text, String language) {
    return new EmbeddedSpeechNormalizer()
        .normalize(new Script(text), NarrationOptions.of(Locale.forLanguageTag(language)));
  }

  private static String shown(Narration narration) {
    return narration.tokens().stream().map(Token::shown).collect(Collectors.joining(" "));
  }
}
