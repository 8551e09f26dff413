package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Measurement;
import java.math.BigDecimal;

/** Assertions on outcomes. */
public final class CheckAssert {

  private CheckAssert() {}

  public static void assertPassed(CheckOutcome outcome) {
    assertThat(outcome.message()).isNull();
    assertThat(outcome.status()).isEqualTo(CheckStatus.PASSED);
  }

  public static void assertViolated(CheckOutcome outcome, String message) {
    assertThat(outcome.message()).isEqualTo(message);
    assertThat(outcome.status()).isEqualTo(CheckStatus.VIOLATED);
  }

  public static void assertUnmeasured(CheckOutcome outcome, String message) {
    assertThat(outcome.message()).isEqualTo(message);
    assertThat(outcome.status()).isEqualTo(CheckStatus.UNMEASURED);
  }

  public static void assertMeasured(CheckOutcome outcome, String name, double value) {
    assertThat(outcome.measurements())
        .filteredOn(measurement -> measurement.name().equals(name))
        .extracting(Measurement::value)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(BigDecimal.valueOf(value));
  }
}
