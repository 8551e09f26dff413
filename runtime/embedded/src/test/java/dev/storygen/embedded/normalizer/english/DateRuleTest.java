package dev.storygen.embedded.normalizer.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.normalizer.SpokenText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          2024-05-17 -> May seventeenth, twenty twenty four.
          5/17/2024 -> May seventeenth, twenty twenty four.
          May 17, 2024 -> May seventeenth, twenty twenty four.
          17 May 2024 -> The seventeenth of May twenty twenty four.
          Jan. 5 -> January fifth.
          on Friday, Oct. 31st, 2025 -> on Friday, October thirty first, twenty twenty five.
          in March of 1912 -> in March of nineteen twelve.
          """)
  void datesAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          At 3:30 -> At three thirty.
          3:05 -> Three oh five.
          12:00 -> Twelve o'clock.
          3pm and 3 p.m. today -> Three P M and three P M today.
          3:30 PM -> Three thirty P M.
          7:00 p.m. -> Seven P M.
          15:45 -> Fifteen forty five.
          9 o'clock -> Nine o'clock.
          9am-5pm -> Nine A M to five P M.
          It's 3 am. I am tired. -> It's three A M. I am tired.
          """)
  void timesAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          In 1066 -> In ten sixty six.
          In 1900, 1905 and 1914 -> In nineteen hundred, nineteen oh five and nineteen fourteen.
          2000, 2005 and 2024 -> Two thousand, two thousand five and twenty twenty four.
          the 1990s -> the nineteen nineties.
          the '90s and the ’90s -> the nineties and the nineties.
          1914-1918 and 1914–18 -> Nineteen fourteen to nineteen eighteen and nineteen fourteen to eighteen.
          44 BC and AD 79 -> Forty four B C and A D seventy nine.
          There were 1500 soldiers. -> There were one thousand five hundred soldiers.
          the 1914 men -> the one thousand nine hundred fourteen men.
          In 1914 men died. -> In nineteen fourteen men died.
          """)
  void yearsAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }
}
