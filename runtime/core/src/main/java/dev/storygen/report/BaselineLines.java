package dev.storygen.report;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.BaselineUse;
import dev.storygen.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The console lines on stories that were left out, and on obsolete entries of the baseline. */
final class BaselineLines {

  private static final int MAX_ENTRIES = 10;

  private BaselineLines() {}

  static List<ConsoleLine> of(Metrics metrics) {
    List<ConsoleLine> lines = new ArrayList<>();
    if (metrics.selection() != null) {
      lines.add(new ConsoleLine(LogLevel.INFO, metrics.selection().text() + "."));
    }
    BaselineUse use = metrics.baseline();
    if (use != null && !use.obsolete().isEmpty()) {
      lines.add(new ConsoleLine(LogLevel.WARNING, obsolete(use)));
    }
    return lines;
  }

  private static String obsolete(BaselineUse use) {
    int number = use.obsolete().size();
    String first =
        use.obsolete().stream()
            .limit(MAX_ENTRIES)
            .map(entry -> entry.check() + " of " + entry.story() + " (" + entry.reason() + ")")
            .collect(Collectors.joining(", "));
    int more = Math.max(0, number - MAX_ENTRIES);
    return "%s of %s obsolete: %s%s. Run storygen:baseline to remove %s."
        .formatted(
            number == 1 ? "1 entry" : number + " entries",
            use.file() + (number == 1 ? " is" : " are"),
            first,
            more == 0 ? "" : " and " + more + " more",
            number == 1 ? "it" : "them");
  }
}
