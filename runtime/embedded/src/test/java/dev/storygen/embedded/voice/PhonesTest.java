package dev.storygen.embedded.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.normalizer.SpokenText;
import dev.storygen.embedded.normalizer.TestTable;
import dev.storygen.model.Narration;
import java.io.IOException;
import java.util.List;
import marytts.exceptions.SynthesisException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The phones of letters and initialisms, one test a line of {@code phones.txt}. */
final class PhonesTest {

  static List<String[]> phones() throws IOException {
    return TestTable.rows(PhonesTest.class, "phones.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("phones")
  void lettersHaveTheirNames(String text, String spoken, String phones)
      throws IOException, SynthesisException {
    Narration narration = SpokenText.narration(text);
    assertThat(narration.text()).isEqualTo(spoken);
    List<String> words = narration.sentences().get(0).words();
    String read = SpeakableText.of(LetterNames.respelled(words));
    assertThat(String.join(" ", MaryTts.get().phones(read))).isEqualTo(phones);
  }
}
