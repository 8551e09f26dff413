package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.WordsPerMinute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckPageTest {

  @ParameterizedTest
  @MethodSource("dev.storygen.check.PagesTest#checks")
  void eachCheckOfStorygenHasItsPage(Check check) {
    CheckPage page = CheckPage.of(check).orElseThrow();

    assertThat(page.text()).startsWith("# " + check.name() + "\n");
    assertThat(page.summary()).isNotBlank().endsWith(".").doesNotContain("\n", "](");
    assertThat(page.withoutLinks()).doesNotContain(".md)");
  }

  @Test
  void aCheckMayHaveNoPage() {
    assertThat(CheckPage.of(new WordsPerMinute())).isEmpty();
  }

  @Test
  void theSummaryIsTheFirstParagraph() {
    CheckPage page =
        new CheckPage("# a\n\nOne\ntwo. See [b](b.md#c) or [x](https://x.org).\n\nThree.\n");

    assertThat(page.summary()).isEqualTo("One two. See [b](b.md#c) or [x](https://x.org).");
    assertThat(page.withoutLinks())
        .isEqualTo("# a\n\nOne\ntwo. See b or [x](https://x.org).\n\nThree.\n");
    assertThat(new CheckPage("# a").summary()).isEmpty();
  }
}
