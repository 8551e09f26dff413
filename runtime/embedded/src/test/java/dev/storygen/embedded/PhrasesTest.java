package dev.storygen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

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
    assertThat(Person.of(value, lexicon))
        .contains(new Person(name, described, role, kind, gender, ""));
  }

  @Test
  void aSentenceAboutTheOtherCharacterIsQuotedAsOne() {
    assertThat(Person.of("He is a liar.", lexicon))
        .contains(new Person("", "", "", "", "male", "He is a liar"));
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
  void aPlaceGetsItsPreposition(String value, String at) {
    assertThat(Place.of(value, lexicon.places()).at()).isEqualTo(at);
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
    assertThat(Wording.polished("i saw a  old dog , and an unicorn. it took a hour.. done"))
        .isEqualTo("I saw an old dog, and a unicorn. It took an hour. Done");
    assertThat(Wording.possessive("Marcus")).isEqualTo("Marcus's");
    assertThat(Wording.possessive("the sisters")).isEqualTo("the sisters'");
  }

  @Test
  void aTemplateChoosesAndFills() {
    Template template = Template.parse("{He} [left|stayed [here|there]] with {name's} key.");

    assertThat(template.all())
        .containsExactly(
            "{He} left with {name's} key.",
            "{He} stayed here with {name's} key.",
            "{He} stayed there with {name's} key.");
    assertThat(template.expand(Map.of("he", "she", "name", "Ann"), new Random(0)))
        .matches("She (left|stayed here|stayed there) with Ann's key\\.");
  }

  @Test
  void theLengthIsMetFromTheMostImportantDown() {
    List<Fit.Item> items =
        List.of(
            new Fit.Item(0, 50, Fit.NOTHING),
            new Fit.Item(2, 30, Fit.NOTHING),
            new Fit.Item(1, 20, Fit.NOTHING),
            new Fit.Item(2, 9, Fit.NOTHING),
            new Fit.Item(3, 1, 1));

    assertThat(Fit.choose(items, 80)).containsExactly(0, 2, 3);
    assertThat(Fit.choose(items, 1000)).containsExactly(0, 1, 2, 3, 4);
    assertThat(Fit.choose(items, 10)).containsExactly(0);
  }

  @Test
  void beatsComeInTheirOrder() {
    Line line = Line.parse("0| Text.");
    List<Told> told =
        List.of(
            new Told(Beat.PAYOFF, line, "Five.", ""),
            new Told(Beat.HOOK, line, "One.", ""),
            new Told(Beat.TWIST, line, "Four.", ""),
            new Told(Beat.SETUP, line, "Two with Ann.", ""),
            new Told(Beat.TENSION, line, "Ann again.", ""));

    assertThat(Layout.text(told, "Ann"))
        .isEqualTo("One.\n\nTwo with my friend Ann.\n\nAnn again.\n\nFour.\n\nFive.");
  }
}
