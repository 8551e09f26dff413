package dev.storygen.plugin;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import java.util.List;

/**
 * The parameter {@code storygen.maxWarnings}.
 *
 * @param maximum the most warnings of a build that goes on; null for any number
 */
record WarningLimit(Integer maximum) {

  WarningLimit {
    if (maximum != null && maximum < 0) {
      throw new IllegalArgumentException(
          "storygen.maxWarnings is " + maximum + ", but expected 0 or more, or nothing.");
    }
  }

  /** A failure if there are more warnings, as the summary counts them. */
  List<ConsoleLine> failures(Metrics metrics) {
    int warnings = metrics.warnings().size();
    if (maximum == null || warnings <= maximum) {
      return List.of();
    }
    return List.of(
        new ConsoleLine(
            LogLevel.ERROR,
            "There %s, but expected maximum is %d. Mend what they name, or raise <maxWarnings> (-Dstorygen.maxWarnings=%d)."
                .formatted(
                    warnings == 1 ? "is 1 warning" : "are " + warnings + " warnings",
                    maximum,
                    warnings)));
  }
}
