package dev.storygen.metrics;

import dev.storygen.log.ControlCharacters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/**
 * Totals over the operations.
 *
 * @param totalOperations of all kinds, successful or not
 * @param successful of them
 * @param failed of them
 * @param successRate percent of operations that succeeded, rounded down to hundredths, so 100 means
 *     all; null without operations
 * @param byOperation by {@link OperationRecord#name()}
 */
public record MetricsSummary(
    int totalOperations,
    int successful,
    int failed,
    BigDecimal successRate,
    Map<String, OperationSummary> byOperation) {

  /** Longer errors are abbreviated before they are counted. */
  private static final int MAX_ERROR_LENGTH = 300;

  public MetricsSummary {
    byOperation = Metrics.sorted(byOperation);
  }

  /** The sum of the durations of all operations. */
  public double totalSeconds() {
    return byOperation.values().stream().mapToDouble(OperationSummary::totalSeconds).sum();
  }

  /** The share of one kind of operation in the total duration, 0 to 1; 0 for an unknown kind. */
  public double share(String operation) {
    OperationSummary own = byOperation.get(operation);
    double total = totalSeconds();
    return own == null || total == 0 ? 0 : own.totalSeconds() / total;
  }

  /**
   * The kinds of operations by descending total duration.
   *
   * @param limit maximum number of results
   */
  public List<String> slowest(int limit) {
    return byOperation.entrySet().stream()
        .sorted(Comparator.comparingDouble(operation -> -operation.getValue().totalSeconds()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  public static MetricsSummary of(List<OperationRecord> operations) {
    int total = operations.size();
    int successful = (int) operations.stream().filter(OperationRecord::success).count();
    Map<String, OperationSummary> byOperation = new TreeMap<>();
    operations.stream()
        .collect(Collectors.groupingBy(OperationRecord::name))
        .forEach((name, same) -> byOperation.put(name, summarize(same)));
    return new MetricsSummary(
        total, successful, total - successful, rate(successful, total), byOperation);
  }

  public static BigDecimal rate(int successful, int total) {
    return total == 0
        ? null
        : BigDecimal.valueOf(successful)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(total), 2, RoundingMode.DOWN);
  }

  /** The number of failures by operation and error: {@code voice.synthesis: answered 503}. */
  public static Map<String, Integer> errors(List<OperationRecord> operations) {
    Map<String, Integer> errors = new TreeMap<>();
    operations.stream()
        .filter(operation -> !operation.success())
        .map(operation -> operation.name() + ": " + shortened(operation.error()))
        .forEach(error -> errors.merge(error, 1, Integer::sum));
    return errors;
  }

  /** The most frequent errors by descending count. */
  public static Map<String, Integer> frequent(Map<String, Integer> errors, int limit) {
    Map<String, Integer> frequent = new LinkedHashMap<>();
    errors.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(limit)
        .forEach(error -> frequent.put(error.getKey(), error.getValue()));
    return frequent;
  }

  private static String shortened(String error) {
    String line = error == null ? "unknown error" : ControlCharacters.singleLine(error);
    return StringUtils.abbreviate(line, MAX_ERROR_LENGTH);
  }

  private static OperationSummary summarize(List<OperationRecord> operations) {
    double[] seconds =
        operations.stream()
            .filter(operation -> !operation.cached())
            .mapToDouble(OperationRecord::durationSeconds)
            .sorted()
            .toArray();
    int failures = (int) operations.stream().filter(operation -> !operation.success()).count();
    int cached = operations.size() - seconds.length;
    if (seconds.length == 0) {
      return new OperationSummary(operations.size(), failures, 0, 0, 0, 0, 0, cached);
    }
    double sum = 0;
    for (double duration : seconds) {
      sum += duration;
    }
    return new OperationSummary(
        operations.size(),
        failures,
        Math.round(sum / seconds.length * 1000) / 1000.0,
        nearestRank(seconds, 50),
        nearestRank(seconds, 95),
        seconds[seconds.length - 1],
        Math.round(sum * 1e6) / 1e6,
        cached);
  }

  private static double nearestRank(double[] sorted, int percent) {
    // In whole numbers: 0.95 x 20 is more than 19 in floating point.
    int rank = (sorted.length * percent + 99) / 100;
    return sorted[rank - 1];
  }
}
