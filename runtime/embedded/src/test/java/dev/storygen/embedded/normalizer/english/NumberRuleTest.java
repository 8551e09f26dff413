package dev.storygen.embedded.normalizer.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.normalizer.SpokenText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          0 dogs -> Zero dogs.
          1,234 birds -> One thousand two hundred thirty four birds.
          1,234,567 -> One million two hundred thirty four thousand five hundred sixty seven.
          3.14 -> Three point one four.
          It was -5 or +5 or .5 -> It was minus five or plus five or point five.
          2.5 million people -> Two point five million people.
          105 -> One hundred five.
          5k followers and 1M views -> Five thousand followers and one million views.
          my (28M) husband -> my (twenty eight M) husband.
          We are #1. -> We are number one.
          x2 and 2x and 10X -> times two and two times and ten times.
          1e6 -> One times ten to the six.
          18+ and ~5 -> Eighteen plus and about five.
          2+2=4 -> Two plus two equals four.
          5 * 3 * 2 -> Five times three times two.
          5*3*2 -> Five times three times two.
          Version 1.2.3 -> Version one point two point three.
          007 -> Zero zero seven.
          """)
  void numbersAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          10-12 days -> Ten to twelve days.
          10–12 days -> Ten to twelve days.
          10 – 12 days -> Ten to twelve days.
          We won 3-2. -> We won three to two.
          16:9 -> Sixteen to nine.
          """)
  void rangesScoresAndRatiosAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          1st and 2nd -> First and second.
          the 23rd and the 101st -> the twenty third and the one hundred first.
          the 21st-century -> the twenty first century.
          """)
  void ordinalsAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          1/2 -> One half.
          3/4 -> Three quarters.
          2 1/2 cups -> Two and a half cups.
          1/2 a cup -> Half a cup.
          ½ -> One half.
          2½ cups -> Two and a half cups.
          9/10 -> Nine out of ten.
          4.5/5 stars -> Four point five out of five stars.
          24/7 -> Twenty four seven.
          """)
  void fractionsAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          B-52 -> B fifty two.
          COVID-19 -> Covid nineteen.
          4K and 3D -> Four K and three D.
          MP3 -> M P three.
          R2-D2 -> R two D two.
          20-year-old -> Twenty year old.
          mid-1990s -> mid nineteen nineties.
          Apt. 4B and No. 221B -> Apartment four B and number two twenty one B.
          Room 302 -> Room three oh two.
          Flight 370 -> Flight three seventy.
          221B Baker Street -> Two twenty one B Baker Street.
          1204 Elm St. is old -> Twelve oh four Elm Street is old.
          """)
  void codesAreVerbalizedInParts(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          555-1234 -> Five five five, one two three four.
          (555) 123-4567 -> Five five five, one two three, four five six seven.
          +1 555 123 4567 -> Plus one, five five five, one two three, four five six seven.
          1-800-555-0199 -> One, eight zero zero, five five five, zero one nine nine.
          Call 911! -> Call nine one one!
          """)
  void phoneNumbersAreReadDigitByDigit(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }
}
