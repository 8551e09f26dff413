package dev.storygen.embedded.normalizer.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.normalizer.SpokenText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CurrencyRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          a $350k mortgage, a $100 a day job -> a three hundred fifty thousand dollar mortgage, a one hundred dollar a day job.
          $5 -> Five dollars.
          $1 -> One dollar.
          $5.50 -> Five dollars and fifty cents.
          $0.99 -> Ninety nine cents.
          $1.01 -> One dollar and one cent.
          $1,000 -> One thousand dollars.
          $5 million -> Five million dollars.
          $5 million dollars -> Five million dollars.
          $1.2B -> One point two billion dollars.
          $3k -> Three thousand dollars.
          £5 and £2.99 -> Five pounds and two pounds and ninety nine pence.
          €5 and 5€ -> Five euros and five euros.
          ¥500 and ₹10 -> Five hundred yen and ten rupees.
          US$5 and 5 USD -> Five U S dollars and five U S dollars.
          -$5 -> Minus five dollars.
          $5-10 -> Five to ten dollars.
          $20/month -> Twenty dollars per month.
          a $100 bill -> a one hundred dollar bill.
          99¢ -> Ninety nine cents.
          """)
  void amountsOfMoneyAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }
}
