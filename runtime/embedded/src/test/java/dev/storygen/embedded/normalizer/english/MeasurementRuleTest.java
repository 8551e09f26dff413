package dev.storygen.embedded.normalizer.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.normalizer.SpokenText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeasurementRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          50% -> Fifty percent.
          0.5 % -> Zero point five percent.
          50-60% -> Fifty to sixty percent.
          """)
  void percentagesAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          10 km and 1 km -> Ten kilometers and one kilometer.
          5kg -> Five kilograms.
          6 ft tall -> Six feet tall.
          5 in. wide -> Five inches wide.
          a 6-ft wall -> a six foot wall.
          5'10" -> Five foot ten.
          5′ 10″ -> Five foot ten.
          I was "12" then -> I was "twelve" then.
          20°C and 20 °F -> Twenty degrees Celsius and twenty degrees Fahrenheit.
          20-30°C -> Twenty to thirty degrees Celsius.
          100 km/h and 60 mph -> One hundred kilometers per hour and sixty miles per hour.
          8GB at 5 MHz -> Eight gigabytes at five megahertz.
          3 kWh -> Three kilowatt hours.
          20 m² -> Twenty square meters.
          5 million km -> Five million kilometers.
          5 lbs. of it -> Five pounds of it.
          """)
  void unitsAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }
}
