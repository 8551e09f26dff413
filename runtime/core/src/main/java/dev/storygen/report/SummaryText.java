package dev.storygen.report;

import dev.storygen.history.PastOperation;
import dev.storygen.history.PastRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsSummary;
import dev.storygen.metrics.NumberFormats;
import dev.storygen.metrics.OperationSummary;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The output of {@code storygen:metrics} as lines of plain text: one run, or several. */
public final class SummaryText {

  private static final int MAX_ERRORS = 5;

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private SummaryText() {}

  /** The operations and stories of a run, with the slowest operations first. */
  public static List<String> of(Metrics metrics) {
    PastRun run = PastRun.of(metrics);
    MetricsSummary summary = metrics.summary();
    List<String> lines = new ArrayList<>();
    if (run.startedAt() != null) {
      lines.add("Run of " + TIMESTAMP.format(run.startedAt()));
    }
    lines.addAll(totals(List.of(run)));
    if (!summary.byOperation().isEmpty()) {
      lines.add("");
      lines.addAll(table(summary));
    }
    lines.addAll(errors(MetricsSummary.errors(metrics.operations())));
    return lines;
  }

  /**
   * A line per run, and the totals of their operations.
   *
   * @param runs by time
   */
  public static List<String> of(List<PastRun> runs) {
    TextTable columns =
        new TextTable("run", "stories", "failed", "operations", "failed", "success rate", "time");
    runs.forEach(
        run ->
            columns.row(
                TIMESTAMP.format(run.startedAt()) + (run.finished() ? "" : " (stopped)"),
                run.stories().size(),
                run.failed(),
                run.operations(),
                run.failures(),
                rate(run.operations(), run.failures()),
                NumberFormats.seconds(run.totalSeconds())));
    List<String> lines = new ArrayList<>(columns.lines());
    lines.add("");
    lines.addAll(totals(runs));
    Map<String, PastOperation> totals = operationTotals(runs);
    if (!totals.isEmpty()) {
      lines.add("");
      lines.addAll(table(totals));
    }
    Map<String, Integer> errors = new TreeMap<>();
    runs.forEach(
        run -> run.errors().forEach((error, times) -> errors.merge(error, times, Integer::sum)));
    lines.addAll(errors(errors));
    return lines;
  }

  private static List<String> totals(List<PastRun> runs) {
    int operations = runs.stream().mapToInt(PastRun::operations).sum();
    int failures = runs.stream().mapToInt(PastRun::failures).sum();
    int passed = runs.stream().mapToInt(PastRun::passed).sum();
    int failed = runs.stream().mapToInt(PastRun::failed).sum();
    int warned = runs.stream().mapToInt(PastRun::warned).sum();
    String all = runs.size() == 1 ? "" : " in " + runs.size() + " runs";
    double seconds = runs.stream().mapToDouble(PastRun::totalSeconds).sum();
    return List.of(
        "Stories:    %d%s, %d passed, %s%d failed"
            .formatted(
                passed + warned + failed,
                all,
                passed,
                warned == 0 ? "" : warned + " passed with warnings, ",
                failed),
        "Operations: %d, %d succeeded, %d failed, success rate %s"
            .formatted(operations, operations - failures, failures, rate(operations, failures)),
        "Time:       " + NumberFormats.seconds(seconds));
  }

  private static List<String> table(MetricsSummary summary) {
    TextTable columns =
        new TextTable(
            "operation", "count", "failed", "average", "p50", "p95", "max", "total", "share");
    for (String name : summary.slowest(Integer.MAX_VALUE)) {
      OperationSummary operation = summary.byOperation().get(name);
      columns.row(
          name,
          operation.count(),
          operation.failures(),
          seconds(operation, operation.averageSeconds()),
          seconds(operation, operation.p50Seconds()),
          seconds(operation, operation.p95Seconds()),
          seconds(operation, operation.maxSeconds()),
          NumberFormats.seconds(operation.totalSeconds()),
          percent(summary.share(name)));
    }
    return columns.lines();
  }

  private static String seconds(OperationSummary operation, double seconds) {
    return operation.timed() ? NumberFormats.seconds(seconds) : "-";
  }

  private static List<String> table(Map<String, PastOperation> totals) {
    double total = totals.values().stream().mapToDouble(PastOperation::totalSeconds).sum();
    TextTable columns =
        new TextTable("operation", "count", "failed", "average", "usual", "max", "total", "share");
    totals.entrySet().stream()
        .sorted(Comparator.comparingDouble(sum -> -sum.getValue().totalSeconds()))
        .forEach(
            sum -> {
              PastOperation operation = sum.getValue();
              Double usual = operation.medianSeconds();
              columns.row(
                  sum.getKey(),
                  operation.count(),
                  operation.failures(),
                  NumberFormats.seconds(operation.averageSeconds()),
                  usual == null ? "-" : NumberFormats.seconds(usual),
                  NumberFormats.seconds(operation.maxSeconds()),
                  NumberFormats.seconds(operation.totalSeconds()),
                  percent(total == 0 ? 0 : operation.totalSeconds() / total));
            });
    return columns.lines();
  }

  private static Map<String, PastOperation> operationTotals(List<PastRun> runs) {
    return runs.stream()
        .flatMap(run -> run.byOperation().entrySet().stream())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                    PastOperation::combined)));
  }

  private static List<String> errors(Map<String, Integer> errors) {
    List<String> lines = new ArrayList<>();
    MetricsSummary.frequent(errors, MAX_ERRORS)
        .forEach((error, times) -> lines.add(times + " x " + error));
    if (!lines.isEmpty()) {
      lines.addAll(0, List.of("", "Most frequent errors:"));
    }
    return lines;
  }

  private static String rate(int operations, int failures) {
    return operations == 0
        ? "-"
        : NumberFormats.plain(MetricsSummary.rate(operations - failures, operations)) + " %";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
