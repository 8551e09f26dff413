package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Measurement;
import java.math.BigDecimal;

/** What tests of checks say again and again. */
final class CheckAssert {

  private CheckAssert() {}

  static void assertPassed(CheckResult result) {
    assertThat(result.problem()).isEmpty();
    assertThat(result.status()).isEqualTo("passed");
  }

  static void assertViolated(CheckResult result, String message) {
    assertThat(result.problem()).contains(message);
    assertThat(result.status()).isEqualTo("violated");
  }

  static void assertUnmeasured(CheckResult result, String message) {
    assertThat(result.problem()).contains(message);
    assertThat(result.status()).isEqualTo("unmeasured");
  }

  static void assertMeasured(CheckResult result, String name, double value) {
    assertThat(result.measurements())
        .filteredOn(measurement -> measurement.name().equals(name))
        .extracting(Measurement::value)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(BigDecimal.valueOf(value));
  }
}
