package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "7F",
        "C280",
        "DFBF",
        "E0A080",
        "EFBFBF",
        "F0908080",
        "F48FBFBF",
        "41C3A442",
        "C3",
        "E282",
        "F09F98"
      })
  void charactersOfOneToFourBytesAreUtf8(String hex) {
    assertThat(isMostly(hex)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "BF",
        "C0AF",
        "C180",
        "F5808080",
        "FF",
        "FE",
        "C341",
        "C3C3A4",
        "E28241",
        "E24182",
        "F09F9841",
        "DF7F",
        "E07F80",
        "F0C08080"
      })
  void otherBytesAreNot(String hex) {
    assertThat(isMostly(hex)).isFalse();
  }

  /** A few damaged characters among many are no other encoding. */
  @ParameterizedTest
  @CsvSource({"3,1,false", "4,1,true", "7,2,false", "8,2,true", "0,1,false"})
  void oneFaultAmongFourCharactersIsDamage(int characters, int faults, boolean utf8) {
    String hex = "41".repeat(50) + "C3A4".repeat(characters) + "4180".repeat(faults);

    assertThat(isMostly(hex)).isEqualTo(utf8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Grüße", "你好", "😀", "plain"})
  void textsAreUtf8(String text) {
    assertThat(Utf8.isMostly(text.getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  private static boolean isMostly(String hex) {
    return Utf8.isMostly(HexFormat.of().parseHex(hex));
  }
}
