package dev.storygen.embedded.aligner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalAlignmentTest {

  private static final List<String> TEXT =
      List.of("the", "lamp", "went", "out", "and", "then", "the", "rain", "came");

  @Test
  void aMissingWordHasNoMatch() {
    assertThat(LocalAlignment.of(TEXT, List.of("the", "lamp", "out", "and")))
        .containsExactly(0, 1, -1, 2, 3, -1, -1, -1, -1);
  }

  @Test
  void anInsertedWordIsIgnored() {
    assertThat(LocalAlignment.of(TEXT, List.of("the", "lamp", "rain", "went", "out")))
        .containsExactly(0, 1, 3, 4, -1, -1, -1, -1, -1);
  }

  @Test
  void aSingleDistantWordIsNotMatched() {
    assertThat(LocalAlignment.of(TEXT, List.of("the", "lamp", "went", "came")))
        .containsExactly(0, 1, 2, -1, -1, -1, -1, -1, -1);
  }

  @Test
  void withoutRecognisedWordsNothingIsMatched() {
    assertThat(LocalAlignment.of(TEXT, List.of())).containsOnly(-1);
  }
}
