package dev.storygen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

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
  void theOtherCharacterIsSeenByTheNarrator(
      String value, String name, String described, String role, String kind, String gender) {
    assertThat(OtherCharacter.of(value, lexicon))
        .contains(new OtherCharacter(name, described, role, kind, gender, ""));
  }

  @Test
  void aSentenceAboutTheOtherCharacterIsQuotedAsOne() {
    assertThat(OtherCharacter.of("He is a liar.", lexicon))
        .contains(new OtherCharacter("", "", "", "", "male", "He is a liar"));
  }

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
  void aPlaceGetsItsPreposition(String value, String phrase) {
    assertThat(StoryLocation.of(value, lexicon.places()).phrase()).isEqualTo(phrase);
  }

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

  @Test
  void articlesCapitalsAndSpacesAreMadeRight() {
    assertThat(EnglishText.corrected("i saw a  old dog , and an unicorn. it took a hour.. done"))
        .isEqualTo("I saw an old dog, and a unicorn. It took an hour. Done");
    assertThat(EnglishText.possessive("Marcus")).isEqualTo("Marcus's");
    assertThat(EnglishText.possessive("the sisters")).isEqualTo("the sisters'");
  }

  @Test
  void aTemplateChoosesAndFills() {
    TextTemplate template =
        TextTemplate.parse("{He} [left|stayed [here|there]] with {name's} key.");

    assertThat(template.allExpansions())
        .containsExactly(
            "{He} left with {name's} key.",
            "{He} stayed here with {name's} key.",
            "{He} stayed there with {name's} key.");
    assertThat(template.expand(Map.of("he", "she", "name", "Ann"), new Random(0)))
        .matches("She (left|stayed here|stayed there) with Ann's key\\.");
  }

  @Test
  void theLengthIsMetFromTheMostImportantDown() {
    List<LengthFitter.Item> items =
        List.of(
            new LengthFitter.Item(0, 50, LengthFitter.NO_REQUIREMENT),
            new LengthFitter.Item(2, 30, LengthFitter.NO_REQUIREMENT),
            new LengthFitter.Item(1, 20, LengthFitter.NO_REQUIREMENT),
            new LengthFitter.Item(2, 9, LengthFitter.NO_REQUIREMENT),
            new LengthFitter.Item(3, 1, 1));

    assertThat(LengthFitter.select(items, 80)).containsExactly(0, 2, 3);
    assertThat(LengthFitter.select(items, 1000)).containsExactly(0, 1, 2, 3, 4);
    assertThat(LengthFitter.select(items, 10)).containsExactly(0);
  }

  @Test
  void beatsComeInTheirOrder() {
    TemplateLine line = TemplateLine.parse("0| Text.");
    List<SelectedLine> lines =
        List.of(
            new SelectedLine(Beat.PAYOFF, line, "Five.", ""),
            new SelectedLine(Beat.HOOK, line, "One.", ""),
            new SelectedLine(Beat.TWIST, line, "Four.", ""),
            new SelectedLine(Beat.SETUP, line, "Two with Ann.", ""),
            new SelectedLine(Beat.TENSION, line, "Ann again.", ""));

    assertThat(ParagraphLayout.format(lines, "Ann"))
        .isEqualTo("One.\n\nTwo with my friend Ann.\n\nAnn again.\n\nFour.\n\nFive.");
  }
}
