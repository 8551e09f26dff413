package dev.storygen.embedded.writer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "toxic_family | toxic family | false",
        "LOVE CONQUERS ALL | love conquers all | true",
        "Betrayal at work. | betrayal at work | false",
        "betrayal, revenge, greed | betrayal, revenge and greed | false",
        "She leaves him and opens a bakery | she leaves him and opens a bakery | true",
        "I quit. | I quit | true",
        "The power of forgiveness | the power of forgiveness | false"
      })
  void freeTextIsAPhraseOrAClause(String value, String text, boolean clause) {
    assertThat(Phrase.of(value)).isEqualTo(new Phrase(text, clause));
  }
}
