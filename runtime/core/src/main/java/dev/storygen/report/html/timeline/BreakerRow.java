package dev.storygen.report.html.timeline;

import dev.storygen.metrics.BreakerChange;
import dev.storygen.metrics.BreakerRecord;
import dev.storygen.report.html.chart.DisplayFormats;
import dev.storygen.report.html.chart.TimeAxis;
import java.util.ArrayList;
import java.util.List;

/**
 * When the circuit breaker of a service was not closed.
 *
 * @param open stretches with no calls at all
 * @param halfOpen stretches with one call to see
 * @param described the same in words
 */
record BreakerRow(String service, String open, String halfOpen, String described) {

  static final int HEIGHT = 14;

  static BreakerRow of(TimeAxis axis, BreakerRecord breaker) {
    SvgPath open = new SvgPath();
    SvgPath halfOpen = new SvgPath();
    List<String> words = new ArrayList<>();
    List<BreakerChange> changes =
        breaker.changes().stream().filter(change -> change.timestamp() != null).toList();
    for (int i = 0; i < changes.size(); i++) {
      BreakerChange change = changes.get(i);
      int from = Math.max(0, axis.x(change.timestamp()));
      int to = i + 1 < changes.size() ? axis.x(changes.get(i + 1).timestamp()) : TimeAxis.WIDTH;
      if ("open".equals(change.state())) {
        open.bar(from, to, 2, HEIGHT - 4);
      } else if ("half-open".equals(change.state())) {
        halfOpen.bar(from, to, 2, HEIGHT - 4);
      }
      words.add(change.state() + " at " + DisplayFormats.duration(axis.since(change.timestamp())));
    }
    return new BreakerRow(
        breaker.service(), open.toString(), halfOpen.toString(), String.join(", ", words));
  }
}
