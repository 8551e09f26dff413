package dev.storygen.report.html.timeline;

import dev.storygen.metrics.BreakerChange;
import dev.storygen.metrics.BreakerRecord;
import dev.storygen.report.html.chart.DisplayFormats;
import dev.storygen.report.html.chart.TimeAxis;
import java.util.ArrayList;
import java.util.List;

/**
 * The states of a service's circuit breaker over time.
 *
 * @param open SVG path data of the intervals in state open
 * @param halfOpen SVG path data of the intervals in state half-open
 * @param description the states as text
 */
record BreakerRow(String service, String open, String halfOpen, String description) {

  static final int HEIGHT = 14;

  static BreakerRow of(TimeAxis axis, BreakerRecord breaker) {
    SvgPath open = new SvgPath();
    SvgPath halfOpen = new SvgPath();
    List<String> states = new ArrayList<>();
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
      states.add(
          change.state()
              + " at "
              + DisplayFormats.duration(axis.secondsFromStart(change.timestamp())));
    }
    return new BreakerRow(
        breaker.service(), open.toString(), halfOpen.toString(), String.join(", ", states));
  }
}
