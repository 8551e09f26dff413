package dev.storygen.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares the durations of operations with those of earlier runs. */
final class SpeedComparison {

  private SpeedComparison() {}

  static List<OperationSpeed> of(List<PastRun> earlier, PastRun run, Regression regression) {
    List<OperationSpeed> speeds = new ArrayList<>();
    run.byOperation()
        .forEach(
            (name, operation) -> {
              if (operation.medianSeconds() != null) {
                double[] medians = newest(regression.runs(), medians(name, earlier));
                speeds.add(speed(name, operation.medianSeconds(), medians, regression));
              }
            });
    return speeds;
  }

  private static List<Double> medians(String name, List<PastRun> earlier) {
    return earlier.stream()
        .map(run -> run.byOperation().get(name))
        .filter(Objects::nonNull)
        .map(PastOperation::medianSeconds)
        .filter(Objects::nonNull)
        .toList();
  }

  private static double[] newest(int runs, List<Double> medians) {
    return medians.subList(Math.max(0, medians.size() - runs), medians.size()).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static OperationSpeed speed(
      String name, double seconds, double[] medians, Regression regression) {
    if (medians.length < Regression.MIN_RUNS) {
      return new OperationSpeed(name, seconds, 0, 0, medians.length, SpeedVerdict.UNKNOWN);
    }
    RobustStatistics usual = RobustStatistics.of(medians);
    SpeedVerdict verdict = SpeedVerdict.USUAL;
    if (seconds > regression.maxUsual(usual.median(), usual.deviation())) {
      verdict = SpeedVerdict.SLOWER;
    } else if (seconds < regression.minUsual(usual.median(), usual.deviation())) {
      verdict = SpeedVerdict.FASTER;
    }
    return new OperationSpeed(
        name, seconds, usual.median(), usual.deviation(), medians.length, verdict);
  }
}
