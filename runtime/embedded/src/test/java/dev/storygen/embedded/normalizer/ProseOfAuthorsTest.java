package dev.storygen.embedded.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Token;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements of {@code docs/briefs.md} on what is narrated. */
final class ProseOfAuthorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          She said.\\n\\nThen he left.\\nNo. | She said. Then he left. No.
          One line\\nTwo lines\\nThree lines | One line Two lines Three lines
          """)
  void escapedLineBreaksAreLineBreaks(String text, String shown) {
    assertThat(shown(text.replace("\\\\", "\\"))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Look in C:\\new\\notes for it.",
        "The regex \\n matches a line break.",
        "In TeX, \\nabla and \\nu are Greek."
      })
  void otherBackslashesStay(String text) {
    assertThat(shown(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Option D: leave him.",
        "Plan d: run.",
        "(breath mints, actually)",
        "Music: that was all she cared for.",
        "[UPDATE] He came back.",
        "POLICE: Freeze!"
      })
  void wordsStay(String text) {
    assertThat(shown(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          So. <!-- ask Ann --> Yes. | comment "ask Ann"
          So. <script>go()</script> Yes. | script ">go()"
          So. ![a cat](cat.png) Yes. | image "cat.png"
          """)
  void whatIsLeftOutIsListed(String text, String omission) {
    Narration narration = SpokenText.narration(text);

    assertThat(narration.text()).isEqualTo("So. Yes.");
    assertThat(narration.omissions()).extracting(Object::toString).containsExactly(omission);
  }

  private static String shown(String text) {
    return SpokenText.narration(text).tokens().stream()
        .map(Token::shown)
        .collect(Collectors.joining(" "));
  }
}
