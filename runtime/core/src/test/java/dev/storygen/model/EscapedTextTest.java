package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedTextTest {

  /** {@code |} is a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          I did it.\\n\\nThe sea went quiet.        ; I did it.||The sea went quiet.
          I did it.\\nThe sea went quiet.           ; I did it.|The sea went quiet.
          I did it. \\n\\n The sea went quiet.      ; I did it. || The sea went quiet.
          I did it.\\r\\n\\r\\nThe sea went quiet.  ; I did it.||The sea went quiet.
          the lamp burned\\nthe sea went out\\nI ran ; the lamp burned|the sea went out|I ran
          the lamp burned\\nThe sea went out        ; the lamp burned|The sea went out
          \\"Run,\\" she said.\\n\\n\\u201cNo.\\u201d ; "Run," she said.||“No.”
          I did it.\\n                              ; I did it.|
          """)
  void escapedBreaksAreLineBreaks(String text, String decoded) {
    assertThat(EscapedText.decode(text)).isEqualTo(decoded.replace('|', '\n'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He typed \\n to end the line.",
        "It ended in \"\\n\", as all of them did.",
        "Everything was in `\\n`.",
        "I found it in C:\\new\\notes. Then I ran.",
        "The share was \\\\server\\nightly.",
        "I did it.\n\nThe sea went quiet.",
        "n n \\ n"
      })
  void otherBackslashesAreKept(String text) {
    assertThat(EscapedText.decode(text)).isEqualTo(text);
  }
}
