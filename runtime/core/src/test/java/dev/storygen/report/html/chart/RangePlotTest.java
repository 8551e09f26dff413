package dev.storygen.report.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RangePlotTest {

  @Test
  void aValueBelowItsMinimumIsLeftOfTheAllowedRange() {
    assertThat(plot(Limit.Bound.MINIMUM, "32", "24", "kbit/s"))
        .isEqualTo(
            new RangePlot(
                "it",
                "24 kbit/s",
                "",
                "minimum 32 kbit/s, default",
                40,
                100,
                40,
                30,
                false,
                false));
  }

  @Test
  void aValueBelowItsMaximumIsAllowed() {
    assertThat(plot(Limit.Bound.MAXIMUM, "0.5", "0.25", "s"))
        .isEqualTo(
            new RangePlot(
                "it", "0.25 s", "", "maximum 0.5 s, default", 0, 60, 60, 30, false, true));
  }

  @Test
  void aValueEqualToTheLimitIsAllowedAndAtItsPosition() {
    RangePlot plot = plot(Limit.Bound.MINIMUM, "32.0", "32", "kbit/s");

    assertThat(plot.valueAt()).isEqualTo(plot.limitAt()).isEqualTo(40);
    assertThat(plot.allowed()).isTrue();
  }

  @Test
  void aValueCloseToTheLimitIsVisiblyOnItsSide() {
    RangePlot below = plot(Limit.Bound.MINIMUM, "32", "31.9999999", "kbit/s");
    RangePlot above = plot(Limit.Bound.MAXIMUM, "5", "5.0000001", "%");

    assertThat(below.valueAt()).isEqualTo(35);
    assertThat(below.measured()).isEqualTo("31.9 kbit/s");
    assertThat(above.valueAt()).isEqualTo(65);
    assertThat(above.measured()).isEqualTo("5.01 %");
  }

  @Test
  void aValueBeyondTheScaleIsClipped() {
    assertThat(plot(Limit.Bound.MINIMUM, "10240", "2161077", "bytes"))
        .isEqualTo(
            new RangePlot(
                "it", "2.06 MiB", "", "minimum 10 KiB, default", 40, 100, 40, 100, true, true));
    assertThat(plot(Limit.Bound.MAXIMUM, "0.000001", "1e300", "").valueAt()).isEqualTo(100);
    assertThat(plot(Limit.Bound.MINIMUM, "5", "-1e300", "").valueAt()).isZero();
  }

  @Test
  void extremeNumbersAreDrawn() {
    assertThat(plot(Limit.Bound.MINIMUM, "1", "1e999999999", "bytes").valueAt()).isEqualTo(100);
    assertThat(plot(Limit.Bound.MINIMUM, "1e-999999999", "-1e99999999", "bytes").valueAt())
        .isZero();
    assertThat(plot(Limit.Bound.MINIMUM, "1", "1e-999999999", "s").measured()).isEqualTo("0 s");
  }

  @Test
  void aLimitOfZeroOrLessIsInTheMiddle() {
    assertThat(plot(Limit.Bound.MAXIMUM, "0", "3", ""))
        .isEqualTo(new RangePlot("it", "3", "", "maximum 0, default", 0, 50, 50, 75, false, false));
    assertThat(plot(Limit.Bound.MAXIMUM, "0", "0", "").valueAt()).isEqualTo(50);
    assertThat(plot(Limit.Bound.MINIMUM, "-16", "-14", "LUFS"))
        .isEqualTo(
            new RangePlot(
                "it", "-14 LUFS", "", "minimum -16 LUFS, default", 50, 100, 50, 56, false, true));
  }

  private static RangePlot plot(Limit.Bound bound, String limit, String value, String unit) {
    return RangePlot.of(
        new Limit("limit", "it", bound, new BigDecimal(limit), unit),
        new Measurement("it", new BigDecimal(value), unit));
  }
}
