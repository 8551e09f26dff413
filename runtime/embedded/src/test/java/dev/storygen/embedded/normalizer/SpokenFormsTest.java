package dev.storygen.embedded.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real-life text and its spoken form, one test a line of {@code spoken-forms.txt}. */
final class SpokenFormsTest {

  static List<String[]> spokenForms() throws IOException {
    return TestTable.rows(SpokenFormsTest.class, "spoken-forms.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spokenForms")
  void textIsSpokenAs(String text, String spoken) {
    assertThat(SpokenText.of(text)).isEqualTo(spoken);
  }
}
