package dev.storygen.embedded.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakableTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"Stay,\"`, `Stay,`",
        "don’t, don't",
        "O'Neil's, oneil's",
        "'tis, tis",
        "rock-'n'-roll, rock n roll",
        "naïve, naive",
        "AT&T, AT and T",
        "U.S.A., U S A.",
        "(why?), why?",
        "now..., now.",
        "<b>, b",
        "—, ``",
        "中文, ``",
      })
  void wordsAreRespelledForMaryTts(String word, String spelled) {
    assertThat(SpeakableText.spelled(word)).isEqualTo(spelled);
  }

  @Test
  void wordsThatCannotBeReadAreLeftOut() {
    assertThat(SpeakableText.of(List.of("Wait", "—", "no!"))).isEqualTo("Wait no!");
  }

  @Test
  void lettersHaveNoCaseAccentsOrMarks() {
    assertThat(SpeakableText.letters("Café's")).isEqualTo("cafes");
  }
}
