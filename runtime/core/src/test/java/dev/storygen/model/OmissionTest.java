package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OmissionTest {

  @Test
  void aShortTextIsKeptOnOneLine() {
    assertThat(Omission.of("remark", "  Enjoy!\n\n Bye.\u0007 "))
        .isEqualTo(new Omission("remark", "Enjoy! Bye."));
  }

  @Test
  void aLongTextIsCutAtEightyCharacters() {
    String text = Omission.of("reasoning", "\uD83D\uDE00".repeat(100_000)).text();

    assertThat(text).isEqualTo("\uD83D\uDE00".repeat(79) + "…");
  }

  @Test
  void omissionsAreListedOnOneLine() {
    assertThat(Omission.list(List.of(new Omission("reasoning", "A lamp?"), new Omission("a", "b"))))
        .isEqualTo("reasoning \"A lamp?\", a \"b\"");
  }
}
