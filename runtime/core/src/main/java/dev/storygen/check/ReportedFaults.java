package dev.storygen.check;

import dev.storygen.model.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What keeps several checks of one story from judging, as a missing or broken file. The first check
 * reports it; the others refer to that check. For one thread.
 */
final class ReportedFaults {

  private final Map<Object, ConfiguredCheck> reporters = new HashMap<>();

  /**
   * The check that reports a fault; empty where this one has to, as the first or because the fault
   * is only a warning so far.
   *
   * @param fault equal for the checks that one fault concerns
   */
  Optional<String> reporter(Object fault, ConfiguredCheck check) {
    ConfiguredCheck first = reporters.get(fault);
    if (first != null && covers(first.severity(), check.severity())) {
      return Optional.of(first.check().name());
    }
    if (check.severity() != Severity.INFO) {
      reporters.put(fault, check);
    }
    return Optional.empty();
  }

  private static boolean covers(Severity reported, Severity other) {
    return reported == Severity.ERROR || other != Severity.ERROR;
  }
}
