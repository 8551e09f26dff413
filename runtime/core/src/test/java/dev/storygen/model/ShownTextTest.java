package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00A0\u3000",
        "\u200B",
        "\uFEFF\u2060",
        "\u00AD",
        "\u3164",
        "\u2800",
        "\u200D\u200E\u202E",
        "\u0301",
        "\n\t"
      })
  void whatNobodySeesIsNotVisible(String text) {
    assertThat(ShownText.visible(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ".", "…", "7", "\u200Ba\u200B", "你", "😀", "♪"})
  void theRestIs(String text) {
    assertThat(ShownText.visible(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "two words,9",
    "e\u0301te\u0301,3",
    "a\u200Bb,2",
    "你好,4",
    "こんにちは。,12",
    "안녕,4",
    "😀,2",
    "👍🏽,2",
    "ｆｕｌｌ,8",
    "Ω,1",
    "עברית,5"
  })
  void wideCharactersHaveTwoColumns(String text, int columns) {
    assertThat(ShownText.columns(text)).isEqualTo(columns);
  }
}
