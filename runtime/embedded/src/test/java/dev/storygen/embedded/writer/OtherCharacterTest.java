package dev.storygen.embedded.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.grammar.Grammar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherCharacterTest {

  private final Grammar.Lexicon lexicon = Grammar.load().lexicon();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "manipulative mother-in-law | '' | my manipulative mother-in-law | my mother-in-law | inlaw | female",
        "my boss Greg | Greg | my boss | my boss | work | either",
        "A sister named Kate | Kate | my sister | my sister | family | female",
        "Emma, her best friend | Emma | my best friend | my best friend | friend | either",
        "toxic_boss | '' | my toxic boss | my boss | work | either",
        "two jealous sisters | '' | one of my two jealous sisters | my sister | family | female",
        "a neighbor who never sleeps | '' | my neighbor who never sleeps | my neighbor | friend | either",
        "The lighthouse keeper. | '' | a lighthouse keeper | the lighthouse keeper | stranger | either",
        "His ex-wife (Linda) | Linda | my ex-wife | my ex-wife | love | female"
      })
  void theOtherCharacterIsDescribedInRelationToTheNarrator(
      String value, String name, String described, String role, String kind, String gender) {
    assertThat(OtherCharacter.of(value, lexicon))
        .contains(new OtherCharacter(name, described, role, kind, gender, ""));
  }

  @Test
  void aClauseAboutTheOtherCharacterIsAStatement() {
    assertThat(OtherCharacter.of("He is a liar.", lexicon))
        .contains(new OtherCharacter("", "", "", "", "male", "He is a liar"));
  }
}
