package dev.storygen.embedded.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstPersonTest {

  @ParameterizedTest
  @CsvSource({
    "the narrator walks away, I walk away",
    "The protagonist tries again and opens a bakery, I try again and open a bakery",
    "the narrator is free, I am free",
    "the narrator leaves her husband, I leave my husband",
    "the narrator tells her the truth, I tell her the truth",
    "she forgives the narrator, she forgives me",
    "nobody believes the narrator's story, nobody believes my story",
    "they never speak again, they never speak again"
  })
  void textAboutTheNarratorIsRewrittenInTheFirstPerson(String summary, String firstPerson) {
    assertThat(FirstPerson.rewrite(Phrase.of(summary), Gender.FEMALE).text())
        .isEqualTo(firstPerson);
  }

  @Test
  void possessivesOfAMaleNarratorAreRewritten() {
    assertThat(
            FirstPerson.rewrite(Phrase.of("the narrator sells his house to her"), Gender.MALE)
                .text())
        .isEqualTo("I sell my house to her");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I gave her the house keys for good",
        "we laughed until the band packed up",
        "everyone finally learned the truth",
        "my sister never came back",
        "the money was gone",
        "Dolores moved in with me"
      })
  void pastTenseIsRecognised(String clause) {
    assertThat(PastTense.isPast(clause)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I quit and start my own company",
        "she leaves him and opens a bakery",
        "the bank is robbed",
        "justice served",
        "betrayal exposed by a friend",
        "I need to go home",
        "a second chance"
      })
  void otherTextIsNotInThePastTense(String text) {
    assertThat(PastTense.isPast(text)).isFalse();
  }
}
