package dev.storygen.embedded.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration.Token;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No word of the author is lost: the tokens of a text show all of it. */
final class ShownTextTest {

  /** Links are shown as their host, emoticons are left out. */
  private static final Pattern SHORTENED =
      Pattern.compile("https?:|www\\.|mailto:|(?<!\\S)(?:[:;][-']?[()3D]|xD)(?!\\S)");

  /** Spaces, and characters that are markup in some of the texts. */
  private static final Pattern MARKUP = Pattern.compile("[*_~`>\\s]");

  static List<String[]> texts() throws IOException {
    return TestTable.rows(SpokenFormsTest.class, "spoken-forms.txt").stream()
        .filter(row -> !SHORTENED.matcher(row[0]).find())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void everyWordIsShownAndSpoken(String text, String spoken) {
    List<Token> tokens = SpokenText.narration(text).tokens();
    String shown = tokens.stream().map(Token::shown).collect(Collectors.joining(" "));
    assertThat(tokens).allSatisfy(token -> assertThat(token.spoken()).isNotBlank());
    assertThat(withoutMarkup(shown)).isEqualTo(withoutMarkup(text));
  }

  private static String withoutMarkup(String text) {
    return MARKUP.matcher(text).replaceAll("");
  }
}
