package dev.storygen.embedded.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration.End;
import dev.storygen.model.Narration.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeparatorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---",
        "***",
        "* * *",
        "- - -",
        "___",
        "~~~",
        "===",
        "⁂",
        "•••",
        "• • •",
        "§",
        "#",
        "###",
        "*",
        "-",
        "+",
        "…",
        "-----------------",
        "—",
        "❦",
        "~ * ~",
        "   ***   "
      })
  void aParagraphOfASeparatorIsALongPauseAndIsNotSpoken(String separator) {
    assertThat(sentences("I knew.\n\n" + separator + "\n\nShe left."))
        .containsExactly(
            new Sentence(SpokenText.narration("I knew.").tokens(), End.SECTION),
            new Sentence(SpokenText.narration("She left.").tokens(), End.PARAGRAPH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "* * *", "⁂", "•••", "___"})
  void someAreSeparatorsBetweenLines(String separator) {
    assertThat(ends("I knew.\n" + separator + "\nShe left."))
        .containsExactly(End.SECTION, End.PARAGRAPH);
  }

  @Test
  void aLineOfDashesBelowALineOfTextMakesItAHeading() {
    assertThat(ends("The Door\n---\nShe left.")).containsExactly(End.PARAGRAPH, End.PARAGRAPH);
    assertThat(ends("I knew.\n\n---\nShe left.")).containsExactly(End.SECTION, End.PARAGRAPH);
  }

  @Test
  void thereIsNoPauseAtTheStartOrTheEnd() {
    assertThat(ends("---\n\nShe left.\n\n***")).containsExactly(End.PARAGRAPH);
  }

  @Test
  void severalSeparatorsAndSilentParagraphsAreOnePause() {
    assertThat(ends("I knew.\n\n---\n\n***\n\n😀\n\nShe left."))
        .containsExactly(End.SECTION, End.PARAGRAPH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- She", "* She", "# She", "+ She", "§ 5", "...and", "--- so"})
  void aLineWithWordsIsNone(String line) {
    assertThat(ends("I knew.\n\n" + line + "\n\nHe left.")).doesNotContain(End.SECTION);
  }

  private static List<End> ends(String text) {
    return sentences(text).stream().map(Sentence::end).toList();
  }

  private static List<Sentence> sentences(String text) {
    return SpokenText.narration(text).sentences();
  }
}
