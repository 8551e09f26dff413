package dev.storygen.embedded.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.grammar.Grammar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryLocationTest {

  private final Grammar.Lexicon lexicon = Grammar.load().lexicon();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a lighthouse in Maine | at a lighthouse in Maine",
        "New York | in New York",
        "Kitchen | in the kitchen",
        "small town | in a small town",
        "The old mill | at the old mill",
        "on a ferry | on a ferry",
        "Home | at home",
        "an island | on an island",
        "It happened in a small cafe in Paris. | in a small cafe in Paris"
      })
  void aLocationGetsAPreposition(String value, String phrase) {
    assertThat(StoryLocation.of(value, lexicon.places()).phrase()).isEqualTo(phrase);
  }
}
