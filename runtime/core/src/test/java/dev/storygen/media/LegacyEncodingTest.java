package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {

  /** Has all characters of Unicode. */
  private static final Charset ALL = Charset.forName("GB18030");

  @ParameterizedTest
  @CsvSource({
    "plain,1",
    "äöü,1",
    "ä§,0.5",
    "§,0",
    "ä§¶°,0.25",
    "aÄ,0.5",
    "aBcD,0.333333",
    "AB,1",
    "Ab c,1",
    "'',1",
    "äÖä§,0.375"
  })
  void aTextIsTheMorePlausibleTheMoreLettersItHas(String text, double plausible) {
    assertThat(Math.round(LegacyEncoding.plausible(ALL, text.getBytes(ALL)) * 1e6) / 1e6)
        .isEqualTo(plausible);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u00A0', '«', '»', '\u2000', '€', '\u20CF', '\u3000', '。', '\u303F'})
  void charactersOfEveryTextSayNothing(char character) {
    assertThat(LegacyEncoding.plausible(ALL, ("ä" + character).getBytes(ALL))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\uFF00', '！', '\uFF60'})
  void norDoesPunctuationOfFullWidth(char character) {
    assertThat(LegacyEncoding.plausible(ALL, ("ä" + character).getBytes(ALL))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u0080', '¡', '\u1FFF', '\u20D0', '\u2FFF', '\u3040', '\uFEFF', '｡'})
  void othersAreHardlyText(char character) {
    assertThat(LegacyEncoding.plausible(ALL, ("ä" + character).getBytes(ALL))).isEqualTo(0.5);
  }

  @Test
  void whatTheEncodingDoesNotHaveIsNoText() {
    byte[] bytes = {'a', (byte) 0x81, ' '};

    assertThat(LegacyEncoding.plausible(Charset.forName("windows-31j"), bytes)).isZero();
    assertThat(LegacyEncoding.plausible(StandardCharsets.UTF_16LE, "ab".getBytes(ALL))).isZero();
  }

  /** Of a long text, only lines with a character outside ASCII are looked at. */
  @Test
  void linesOfAsciiSayNothing() {
    String english = "The quick brown fox jumps over the lazy dog.\r\n".repeat(1000);
    String text = english + "Привет, как дела?\r" + english + "Я не знаю, что сказать об этом.";
    Charset cyrillic = Charset.forName("windows-1251");

    assertThat(LegacyEncoding.of(text.getBytes(cyrillic))).isEqualTo(cyrillic);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "§", "5 €"})
  void withoutAHintItIsTheMostCommonEncoding(String text) {
    Charset usual = Charset.forName("windows-1252");

    assertThat(LegacyEncoding.of(text.getBytes(usual))).isEqualTo(usual);
  }
}
