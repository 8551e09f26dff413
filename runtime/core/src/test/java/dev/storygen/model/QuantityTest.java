package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "192.68734,kbit/s,192.7 kbit/s",
    "1411.2,kbit/s,1411.2 kbit/s",
    "31.96,kbit/s,32 kbit/s",
    "32.0,kbit/s,32 kbit/s",
    "3605.254,s,3605.3 s",
    "0.2131,s,0.213 s",
    "-16.04,LUFS,-16 LUFS",
    "6.925,%,6.93 %",
    "44100,Hz,44100 Hz",
    "48000.4,Hz,48000 Hz",
    "29.97003,frames/s,29.97 frames/s",
    "123456,bytes,123456 bytes",
    "0.98765,'',0.988",
    "0,s,0 s",
  })
  void aValueHasTheDigitsThatItsUnitNeeds(BigDecimal value, String unit, String text) {
    assertThat(Quantity.text(value, unit)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"31.96,FLOOR,31.9 kbit/s", "192.01,CEILING,192.1 kbit/s", "192,FLOOR,192 kbit/s"})
  void aMeasuredValueIsRoundedAwayFromItsLimit(BigDecimal value, RoundingMode mode, String text) {
    assertThat(Quantity.text(value, "kbit/s", mode)).isEqualTo(text);
  }
}
