package dev.storygen.embedded.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishTextTest {

  @Test
  void articlesCapitalsAndSpacesAreCorrected() {
    assertThat(EnglishText.corrected("i saw a  old dog , and an unicorn. it took a hour.. done"))
        .isEqualTo("I saw an old dog, and a unicorn. It took an hour. Done");
    assertThat(EnglishText.possessive("Marcus")).isEqualTo("Marcus's");
    assertThat(EnglishText.possessive("the sisters")).isEqualTo("the sisters'");
  }
}
