package dev.storygen.ffmpeg.inspect;

import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The distances between the frames of a stream in the order of display, for packets in the order of
 * decoding. Its size does not grow with the stream's.
 */
final class FrameIntervals {

  /** Frames that may be decoded before one that is displayed earlier: H.264 and H.265 allow 16. */
  private static final int REORDERED = 32;

  private static final int MAX_DISTINCT = 4096;

  /** Intervals within this share of the median count as equal, as timestamps are rounded. */
  private static final double TOLERANCE = 0.1;

  /** Share of equal intervals from which the frame rate counts as constant. */
  private static final double CONSTANT = 0.9;

  private static final int MINIMUM_INTERVALS = 10;

  private final double timeBase;
  private final PriorityQueue<Long> waiting = new PriorityQueue<>();
  private final TreeMap<Long, Long> counts = new TreeMap<>();
  private long intervals;
  private long previous = Long.MIN_VALUE;

  /**
   * @param timeBase seconds a tick
   */
  FrameIntervals(double timeBase) {
    this.timeBase = timeBase;
  }

  /** The time of the next frame, in ticks. */
  void accept(long time) {
    waiting.add(time);
    if (waiting.size() > REORDERED) {
      next(waiting.poll());
    }
  }

  private void next(long time) {
    long interval = time - previous;
    if (previous != Long.MIN_VALUE && interval > 0) {
      boolean known = counts.containsKey(interval) || counts.size() < MAX_DISTINCT;
      long key = known ? interval : counts.floorKey(Math.max(counts.firstKey(), interval));
      counts.merge(key, 1L, Long::sum);
      intervals++;
    }
    previous = time;
  }

  /** Ends the stream. */
  void finish() {
    while (!waiting.isEmpty()) {
      next(waiting.poll());
    }
  }

  private double median() {
    long before = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      before += entry.getValue();
      if (before * 2 >= intervals) {
        return entry.getKey();
      }
    }
    return 0;
  }

  /** Share of the intervals, 0 to 1, that are not equal to the median. */
  double variation() {
    double median = median();
    // Matroska rounds to milliseconds, a tick; ticks of a frame are exact.
    double tolerance = Math.max(TOLERANCE * median, median < 3 ? 0 : 1);
    long equal =
        counts.entrySet().stream()
            .filter(entry -> Math.abs(entry.getKey() - median) <= tolerance)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return intervals == 0 ? 0 : 1 - (double) equal / intervals;
  }

  /** Frames that are missing in gaps; 0 where the frame rate varies by design. */
  long missing() {
    return gaps((interval, median) -> Math.round(interval / median) - 1);
  }

  /** The sum of the gaps beyond the usual interval, in seconds. */
  double missingSeconds() {
    return gaps((interval, median) -> Math.round(interval - median)) * timeBase;
  }

  private interface GapSize {
    long of(double interval, double median);
  }

  private long gaps(GapSize size) {
    double median = median();
    if (intervals < MINIMUM_INTERVALS || variation() > 1 - CONSTANT) {
      return 0;
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() > 1.5 * median)
        .mapToLong(entry -> entry.getValue() * size.of(entry.getKey(), median))
        .sum();
  }
}
