package dev.storygen.check.subtitle;

import dev.storygen.model.TimeSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Stretches of time.
 *
 * @param spans in order, without overlaps, none empty
 */
record TimeSpans(List<TimeSpan> spans) {

  /** Spans in any order, united where they touch. */
  static TimeSpans of(Collection<TimeSpan> any) {
    List<TimeSpan> united = new ArrayList<>();
    for (TimeSpan span :
        any.stream().sorted(Comparator.comparingDouble(TimeSpan::start)).toList()) {
      int last = united.size() - 1;
      if (last >= 0 && span.start() <= united.get(last).end()) {
        double end = Math.max(united.get(last).end(), span.end());
        united.set(last, new TimeSpan(united.get(last).start(), end));
      } else if (span.end() > span.start()) {
        united.add(span);
      }
    }
    return new TimeSpans(List.copyOf(united));
  }

  /** What is between them from one time to another, in seconds. */
  TimeSpans gaps(double from, double to) {
    List<TimeSpan> gaps = new ArrayList<>();
    double reached = from;
    for (TimeSpan span : spans) {
      if (span.start() > reached && reached < to) {
        gaps.add(new TimeSpan(reached, Math.min(to, span.start())));
      }
      reached = Math.max(reached, span.end());
    }
    if (reached < to) {
      gaps.add(new TimeSpan(reached, to));
    }
    return new TimeSpans(gaps);
  }

  /** The part of them from one time to another. */
  TimeSpans within(double from, double to) {
    return new TimeSpans(
        spans.stream()
            .map(span -> new TimeSpan(Math.max(from, span.start()), Math.min(to, span.end())))
            .filter(span -> span.end() > span.start())
            .toList());
  }

  /** The parts of them that others share. */
  TimeSpans common(TimeSpans others) {
    List<TimeSpan> common = new ArrayList<>();
    int mine = 0;
    int their = 0;
    while (mine < spans.size() && their < others.spans.size()) {
      TimeSpan one = spans.get(mine);
      TimeSpan other = others.spans.get(their);
      double from = Math.max(one.start(), other.start());
      double to = Math.min(one.end(), other.end());
      if (from < to) {
        common.add(new TimeSpan(from, to));
      }
      if (one.end() < other.end()) {
        mine++;
      } else {
        their++;
      }
    }
    return new TimeSpans(common);
  }

  /** Seconds that others share. */
  double shared(TimeSpans others) {
    return common(others).seconds();
  }

  double seconds() {
    return spans.stream().mapToDouble(TimeSpan::duration).sum();
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  /** When the first begins; only if there is one. */
  double start() {
    return spans.get(0).start();
  }

  /** When the last ends; only if there is one. */
  double end() {
    return spans.get(spans.size() - 1).end();
  }
}
