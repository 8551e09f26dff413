package dev.storygen.check;

import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineEntry.Accepted;
import dev.storygen.model.BaselineMatch.State;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Limit;
import dev.storygen.model.Limit.Bound;
import dev.storygen.model.Measurement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The comparison of a violation with an entry.
 *
 * @param note a sentence on what is accepted; empty where the violation is
 */
record BaselineComparison(State state, String note) {

  /**
   * How much further from the limit a measurement may be, in its unit: decoders of other platforms
   * and versions round differently.
   */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.001");

  /**
   * Compares.
   *
   * @param today the entry holds on the day that it expires, and not after
   */
  static BaselineComparison of(BaselineEntry entry, CheckOutcome outcome, LocalDate today) {
    Optional<String> worse = worse(entry, outcome);
    if (worse.isPresent()) {
      return new BaselineComparison(State.WORSE, worse.get());
    }
    if (entry.expires() != null && LocalDate.parse(entry.expires()).isBefore(today)) {
      return new BaselineComparison(
          State.EXPIRED, "The baseline accepted it until " + entry.expires() + ".");
    }
    return new BaselineComparison(State.ACCEPTED, "");
  }

  private static Optional<String> worse(BaselineEntry entry, CheckOutcome outcome) {
    List<Accepted> violations = violations(outcome);
    if (violations.isEmpty()) {
      return isSameFault(entry, outcome)
          ? Optional.empty()
          : Optional.of(
              "The baseline accepts another content of it, and there is no measurement to"
                  + " compare.");
    }
    return violations.stream().allMatch(it -> accepts(entry, it))
        ? Optional.empty()
        : Optional.of(
            entry.measured().isEmpty()
                ? "The baseline accepts only that it cannot be measured."
                : "The baseline accepts only %s.".formatted(entry.text()));
  }

  /** Of a file that is missing or cannot be read. */
  private static boolean isSameFault(BaselineEntry entry, CheckOutcome outcome) {
    return entry.measured().isEmpty()
        && (entry.content().equals(outcome.content())
            || outcome.content().containsValue(BaselineEntry.MISSING));
  }

  private static boolean accepts(BaselineEntry entry, Accepted violation) {
    return entry.measured().stream()
        .filter(it -> it.name().equals(violation.name()))
        .filter(it -> it.unit().equals(violation.unit()) && it.limit() == violation.limit())
        .anyMatch(it -> isNotWorse(violation, it));
  }

  /** Whether a measurement is no further from the limit than the accepted one. */
  static boolean isNotWorse(Accepted violation, Accepted accepted) {
    BigDecimal further = violation.value().subtract(accepted.value());
    return (violation.limit() == Bound.MINIMUM ? further.negate() : further).compareTo(TOLERANCE)
        <= 0;
  }

  /** The measurements of an outcome that violate a limit. */
  static List<Accepted> violations(CheckOutcome outcome) {
    Map<String, Measurement> byName =
        outcome.measurements().stream()
            .collect(Collectors.toMap(Measurement::name, Function.identity(), (a, b) -> a));
    return outcome.limits().stream()
        .filter(limit -> byName.containsKey(limit.measurement()))
        .filter(limit -> !limit.allows(byName.get(limit.measurement()).value()))
        .map(limit -> accepted(byName.get(limit.measurement()), limit))
        .distinct()
        .toList();
  }

  private static Accepted accepted(Measurement measured, Limit limit) {
    return new Accepted(
        measured.name(), measured.value().stripTrailingZeros(), measured.unit(), limit.bound());
  }
}
