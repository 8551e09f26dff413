package dev.storygen.report.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class QuantityFormatTest {

  @Test
  void aValueHasThreeSignificantDigitsOrTheDecimalsOfItsUnit() {
    assertThat(of("192.0743", "kbit/s")).isEqualTo("192.1 kbit/s");
    assertThat(of("89.98", "s")).isEqualTo("90 s");
    assertThat(of("0.982016", "")).isEqualTo("0.982");
    assertThat(of("44100", "Hz")).isEqualTo("44100 Hz");
  }

  @Test
  void bytesHaveBinaryPrefixes() {
    assertThat(of("1023", "bytes")).isEqualTo("1023 bytes");
    assertThat(of("10240", "bytes")).isEqualTo("10 KiB");
    assertThat(of("2161077", "bytes")).isEqualTo("2.06 MiB");
    assertThat(QuantityFormat.format(new BigDecimal(10239), "bytes", RoundingMode.FLOOR))
        .isEqualTo("9.99 KiB");
  }

  @Test
  void extremeNumbersHaveAnExponent() {
    assertThat(of("1e300000", "s")).isEqualTo("1E+300000 s");
    assertThat(of("1e-300000", "s")).isEqualTo("0 s");
    assertThat(QuantityFormat.format(null, "s")).isEqualTo("not a number");
  }

  @Test
  void longTimesAreInMinutes() {
    assertThat(QuantityFormat.seconds(0.083)).isEqualTo("0.08 s");
    assertThat(QuantityFormat.seconds(47)).isEqualTo("47.0 s");
    assertThat(QuantityFormat.seconds(119.97)).isEqualTo("2 min 0 s");
    assertThat(QuantityFormat.seconds(Double.NaN)).isEqualTo("an unknown time");
  }

  private static String of(String value, String unit) {
    return QuantityFormat.format(new BigDecimal(value), unit);
  }
}
