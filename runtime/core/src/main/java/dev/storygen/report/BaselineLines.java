package dev.storygen.report;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.BaselineUse;
import dev.storygen.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The console lines on stories that were left out, and on obsolete entries of the baseline. */
public final class BaselineLines {

  private static final int MAX_ENTRIES = 10;

  private BaselineLines() {}

  /** None if all stories were judged and no entry is obsolete. */
  public static List<ConsoleLine> of(Metrics metrics) {
    List<ConsoleLine> lines = new ArrayList<>();
    if (metrics.selection() != null) {
      lines.add(new ConsoleLine(LogLevel.INFO, metrics.selection().text() + "."));
    }
    obsolete(metrics).ifPresent(text -> lines.add(new ConsoleLine(LogLevel.WARNING, text)));
    return lines;
  }

  /** The obsolete entries as a sentence; empty for none. */
  public static Optional<String> obsolete(Metrics metrics) {
    return Optional.ofNullable(metrics.baseline())
        .filter(use -> !use.obsolete().isEmpty())
        .map(BaselineLines::obsolete);
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
