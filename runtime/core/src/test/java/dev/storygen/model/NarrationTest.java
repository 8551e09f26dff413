package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NarrationTest {

  @Test
  void spokenWordsMakeASentenceLong() {
    Sentence three =
        new Sentence(List.of(Token.plain("In"), new Token("1914.", "nineteen fourteen.")), true);
    Narration narration = new Narration(List.of(three));

    assertThat(narration.sentencesLongerThan(2)).isEqualTo(1);
    assertThat(narration.sentencesLongerThan(3)).isZero();
  }
}
