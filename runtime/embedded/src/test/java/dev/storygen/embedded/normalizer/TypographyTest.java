package dev.storygen.embedded.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypographyTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          “It’s here,” she said. -> "It's here," she said.
          He said—quietly—no. -> He said, quietly, no.
          He said – quietly – no. -> He said, quietly, no.
          well -- nothing - really -> well, nothing, really.
          Wait… what? -> Wait, what?
          I... I don't know?! -> I, I don't know?
          café naïve Straße -> cafe naive Strasse.
          ＦＵＬＬ ﬁne -> Full fine.
          the word 中文 here -> the word zhong wen here.
          ol' boys' club, 'tis -> ol boys' club, 'tis.
          """)
  void typographyIsSimplified(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          Fine :) and :-( sad -> Fine and sad.
          Hello 😀! -> Hello!
          a 👨‍👩‍👧 family -> a family.
          a 🇺🇸 flag, a 👍🏽 thumb, a ❤️ heart -> a flag, a thumb, a heart.
          1️⃣ First -> First.
          """)
  void emojiAndEmoticonsAreRemoved(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }
}
