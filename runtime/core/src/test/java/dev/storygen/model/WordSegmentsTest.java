package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.storygen.model.Narration.Token;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordSegmentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "他走进了房间，看见“灯塔”。 = 他|走进|了|房间，|看见|“灯塔”。",
        "1914年，iPhone手机很well-known的 = 1914|年，|iPhone|手机|很|well-known|的",
        "「彼は部屋に入りました」と言った。 = 「彼は|部屋に|入りました」と|言った。",
        "コーヒーを飲んだ = コーヒーを|飲んだ",
        "ฉันรักประเทศไทยมาก = ฉัน|รัก|ประเทศไทย|มาก",
        "ພາສາລາວເປັນພາສາ = ພາສາ|ລາວ|ເປັນ|ພາສາ",
        "ភាសាខ្មែរជាភាសា = ភាសាខ្មែរ|ជា|ភាសា",
        "မြန်မာဘာသာစကား = မြန်မာဘာသာ|စကား",
        "well-known, = well-known,",
        "나의집 = 나의집"
      })
  void wordsOfTextWithoutSpacesAreThoseOfDictionaries(String text, String words) {
    assertThat(WordSegments.of(text)).containsExactly(words.split("\\|"));
    assertThat(String.join("", WordSegments.of(text))).isEqualTo(text);
  }

  @Test
  void aWordKnowsWhetherASpaceStoodBeforeIt() {
    assertThat(WordSegments.shown(" ฉันรัก  ABC "))
        .containsExactly(
            new ShownWord("ฉัน", false), new ShownWord("รัก", true), new ShownWord("ABC", false));
    assertThat(WordSegments.shown(" ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ก", "กา", "灯", "の", "灯a", "“", "灯。"})
  void longTextTakesLinearTime(String unit) {
    String text = "灯" + unit.repeat(100_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(40), () -> assertThat(WordSegments.of(text)).isNotEmpty());
  }

  @Test
  void theWordsOfATokenAreSegmentedAndItsTextIsNot() {
    Narration narration =
        new Narration(List.of(new Narration.Sentence(List.of(Token.plain("他走进了房间。")), true)));

    assertThat(narration.words()).containsExactly("他", "走进", "了", "房间。");
    assertThat(narration.text()).isEqualTo("他走进了房间。");
  }
}
