package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmoticonsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "¯\\_(ツ)_/¯",
        "¯\\\\\\_(ツ)\\_/¯",
        "ಠ_ಠ",
        "ಥ﹏ಥ",
        "ʕ•ᴥ•ʔ",
        "(╯°□°)╯︵",
        "(づ｡◕‿‿◕｡)づ",
        "ლ(ಠ益ಠლ)",
        "(ノಠ益ಠ)ノ彡┻━┻",
        "(´・ω・`)",
        "щ(゜ロ゜щ)",
        "ㅠ_ㅠ",
        "(ツ)",
        "ツ"
      })
  void anEmoticonIsRemoved(String emoticon) {
    assertThat(Emoticons.remove("He shrugged " + emoticon + " and left."))
        .isEqualTo("He shrugged  and left.");
    assertThat(Emoticons.remove("**He** shrugged " + emoticon + ".\nNo."))
        .isEqualTo("**He** shrugged .\nNo.");
    assertThat(Emoticons.remove(emoticon)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "故",
        "(水)",
        "東京",
        "ツアー",
        "長い間、",
        "カ月",
        "お茶",
        "«Я»",
        "_Я_",
        "*Я*",
        "\"Я\"",
        "naïve",
        "o_O",
        "T_T",
        "I/O",
        "α/β",
        "λ=ω",
        "α-β",
        "E=mc²",
        "20°",
        "★★★",
        "—",
        "…",
        "Größe_1",
        "é_è",
        "«Привет»",
        "(α)",
        "snake_case",
        "№5",
        "😀"
      })
  void wordsAndSymbolsStay(String text) {
    String sentence = "We saw " + text + ", and left – at once.";

    assertThat(Emoticons.remove(sentence)).isEqualTo(sentence);
  }

  @Test
  void aMegabyteIsScannedOnce() {
    String hostile = "ツ_".repeat(400_000);

    assertThat(Emoticons.remove(hostile)).isEqualTo(hostile);
  }
}
