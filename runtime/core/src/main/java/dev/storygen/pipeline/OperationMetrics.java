package dev.storygen.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/** The metrics of an operation. */
final class OperationMetrics {

  private OperationMetrics() {}

  /** Metrics in order, from names and values in turn. */
  static Map<String, Object> metrics(Object... namesAndValues) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      metrics.put((String) namesAndValues[i], rounded(namesAndValues[i + 1]));
    }
    return metrics;
  }

  /** Rounds to four decimals, the precision of the measurements. */
  private static Object rounded(Object value) {
    return value instanceof Double number ? (Object) (Math.rint(number * 1e4) / 1e4) : value;
  }
}
