package dev.storygen.check.script;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.check.StoryFolder;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.StorySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  private static final String ENGLISH =
      "My grandfather kept the lighthouse for forty years, and every night he blinked the lamp"
          + " twice at the empty sea. Nobody ever blinked back, and I asked him who it was for. ";
  private static final String GERMAN =
      "Mein Großvater hütete den Leuchtturm vierzig Jahre, und in jeder Nacht blinkte er mit der"
          + " Lampe über das leere Meer. Ich fragte ihn, für wen es sei, aber er sagte es nicht. ";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US|She asked him what he had seen, and he said that it was nothing but the sea.",
        "de|Sie fragte ihn, was er gesehen habe, und er sagte, es sei nicht mehr als das Meer.",
        "fr|Il ne dit rien et regarda la mer, mais elle savait que ce soir il était dans le phare.",
        "es|No dijo nada y miró el mar, pero ella sabía que la luz era para los que no volvían.",
        "pt-BR|Ele não disse nada e olhou para o mar, mas ela sabia que a luz era para os outros.",
        "it|Non disse nulla e guardò il mare, ma lei sapeva che la luce era per gli altri.",
        "nb|Han sa ikke noe og så på havet, men hun visste at lyset var for de andre.",
        "ru|Он ничего не сказал и посмотрел на море, но она знала, что свет был не для него.",
        "ja|彼は何も言わずに海を見ていたが、彼女はその光が誰のためのものかを知っていた。",
        "zh|他什么也没说只是看着大海但是她知道那盏灯是为谁而亮的。",
        "ko|그는 아무 말도 하지 않고 바다를 바라보았지만 그녀는 그 빛이 누구를 위한 것인지 알고 있었다.",
        "el|Δεν είπε τίποτα και κοίταξε τη θάλασσα, αλλά εκείνη ήξερε για ποιον ήταν το φως.",
      })
  void aScriptInItsLanguagePasses(String language, String script) {
    assertPassed(check(language, script));
  }

  @Test
  void anotherLanguageIsNamed() {
    assertViolated(
        check("en-US", GERMAN.repeat(3)),
        "script.txt of lighthouse: share of the script in its language is 0 (0 of 2 parts are"
            + " English, others German), but expected minimum is 0.75. Write the script in the"
            + " language of the brief, correct language, or set <checks><language>.");
    assertThat(check("de", ENGLISH.repeat(3)).message()).contains("are German, others English");
  }

  @Test
  void anotherAlphabetIsNamed() {
    assertThat(check("en", "Он ничего не сказал и посмотрел на море, но она знала.").message())
        .contains("others the alphabet cyrillic");
    assertThat(check("ru", ENGLISH).message()).contains("others the alphabet latin");
    assertThat(check("ja", "他什么也没说只是看着大海但是她知道那盏灯是为谁而亮的。").message()).contains("others Chinese");
  }

  @Test
  void halfAnotherLanguageIsFoundAndAQuotationIsNot() {
    assertThat(check("en", ENGLISH.repeat(5) + GERMAN.repeat(5)).message())
        .contains("others German");
    assertPassed(check("en", ENGLISH.repeat(10) + GERMAN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Help!",
        "en|Ulan Bator, Nairobi, Quito, Lima, Oslo, Osaka, Perth.",
        "sw|Babu yangu alilinda mnara wa taa kwa miaka arobaini, na kila usiku aliwasha taa.",
        "en|1 2 3 4 5 6 7 8 9",
        "en|…",
      })
  void whatIsNotSureIsNotJudged(String language, String script) {
    assertThat(outcomes(Optional.of(Locale.forLanguageTag(language)), script)).isEmpty();
  }

  @Test
  void aStoryWithoutALanguageIsNotJudged() {
    assertThat(outcomes(Optional.empty(), GERMAN)).isEmpty();
  }

  @Test
  void aMillionLettersWithoutASpaceAreRead() {
    assertThat(outcomes(Optional.of(Locale.ENGLISH), "a".repeat(1_000_000))).isEmpty();
    assertThat(check("en", "は".repeat(1_000_000)).violated()).isTrue();
  }

  private CheckOutcome check(String language, String script) {
    return outcomes(Optional.of(Locale.forLanguageTag(language)), script).get(0);
  }

  private List<CheckOutcome> outcomes(Optional<Locale> language, String script) {
    return new StoryFolder(folder)
        .file("script.txt", script)
        .expected(new StorySettings(Optional.empty(), language, List.of()))
        .check(new QualityGate(List.of(new Language()), GateSettings.defaults()));
  }
}
