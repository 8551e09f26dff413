package dev.storygen.remote.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "plain text|plain text",
        "<p>Bad <b>gateway</b></p>| Bad  gateway  ",
        "<script>var x = '<p>';</script>busy| busy",
        "<STYLE type='a'>p {}</Style>busy| busy",
        "<html><head><title>502</title></head>busy</html>|  busy ",
        "<script src='x'/>busy| busy",
        "<scripted>busy</scripted>| busy ",
        "1 < 2 and 3 > 2|1 < 2 and 3 > 2",
        "a <b| a <b",
        "<<b>x|< x",
        "<!-- a --><?xml?>busy|  busy",
        "<|<",
      })
  void tagsScriptsAndStylesAreNoText(String page, String text) {
    assertThat(MarkupText.of(page).strip()).isEqualTo(text.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script ",
        "<script>",
        "<style",
        "<head><",
        "<",
        "< ",
        "<a ",
        "</script ",
        "<p>",
        " ",
        "x"
      })
  void hostileTextTakesLinearTime(String part) {
    String page = part.repeat(8_000_000 / part.length());

    String text = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MarkupText.of(page));

    assertThat(text.length()).isLessThanOrEqualTo(1 << 16);
  }
}
