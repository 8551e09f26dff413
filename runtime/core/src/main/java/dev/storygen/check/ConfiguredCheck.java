package dev.storygen.check;

import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.model.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A check with its settings in force.
 *
 * @param limits the check's own, at the user's values
 */
record ConfiguredCheck(Check check, List<Limit> limits, Severity severity) {

  private static final String SEVERITY = "severity";

  /** The check's first limit: {@code <audio-bitrate>64</audio-bitrate>}. */
  private static final List<String> SHORT_FORM = List.of("value", "");

  /**
   * Puts the user's values over the check's own.
   *
   * @param overrides by a limit's name or {@code severity}
   * @throws IllegalArgumentException naming the parameter, its value and what was expected
   */
  static ConfiguredCheck of(Check check, Map<String, String> overrides) {
    ConfiguredCheck configured =
        new ConfiguredCheck(check, List.copyOf(check.limits()), check.severity());
    for (String name : shortFormFirst(overrides.keySet())) {
      configured = configured.with(name, overrides.get(name));
    }
    return configured;
  }

  /** The same check with violations that do not fail the build. */
  ConfiguredCheck asWarning() {
    return new ConfiguredCheck(check, limits, Severity.WARNING);
  }

  /**
   * A limit set by its name, as on the command line, takes precedence over the POM's short form.
   */
  private static List<String> shortFormFirst(Collection<String> names) {
    return names.stream()
        .sorted(Comparator.comparing((String name) -> !SHORT_FORM.contains(name)))
        .toList();
  }

  private ConfiguredCheck with(String name, String value) {
    if (name.equals(SEVERITY)) {
      return new ConfiguredCheck(check, limits, severityOf(value));
    }
    int index = indexOf(name);
    List<Limit> changed = new ArrayList<>(limits);
    changed.set(index, limits.get(index).at(number(limits.get(index), value)));
    return new ConfiguredCheck(check, List.copyOf(changed), severity);
  }

  private int indexOf(String name) {
    List<String> names = limits.stream().map(Limit::name).toList();
    int index = SHORT_FORM.contains(name) && !names.isEmpty() ? 0 : names.indexOf(name);
    if (index < 0) {
      List<String> known = Stream.concat(names.stream(), Stream.of(SEVERITY)).toList();
      throw new IllegalArgumentException(
          "Unknown setting '%s' of <checks><%s>.%s There are: %s."
              .formatted(name, check.name(), Suggestion.of(name, known), String.join(", ", known)));
    }
    return index;
  }

  private BigDecimal number(Limit limit, String value) {
    String unit = limit.unit().isEmpty() ? "" : " of " + limit.unit();
    String expected =
        "a plain number%s that is not negative, as %s"
            .formatted(unit, Measurement.text(limit.value(), ""));
    try {
      BigDecimal number = new BigDecimal(String.valueOf(value).strip());
      if (number.signum() >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw bad(limit.name(), value, expected, e);
    }
    throw bad(limit.name(), value, expected, null);
  }

  private Severity severityOf(String value) {
    return Severity.parse(String.valueOf(value).strip())
        .orElseThrow(() -> bad(SEVERITY, value, Severity.labels(), null));
  }

  private IllegalArgumentException bad(
      String name, String value, String expected, NumberFormatException cause) {
    return new IllegalArgumentException(
        "<checks><%s><%s> is '%s', but expected %s."
            .formatted(check.name(), name, value == null ? "" : value, expected),
        cause);
  }
}
