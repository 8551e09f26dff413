package dev.storygen.ffmpeg.inspect;

import static dev.storygen.model.TimeCourse.MAX_STRETCHES;

import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/** The longest of any number of times, in memory that does not grow with them. */
final class LongestTimes {

  private final double shortest;
  private TimeSpan longest = new TimeSpan(0, 0);
  private List<TimeSpan> kept = new ArrayList<>();
  private int omitted;

  /**
   * @param shortest seconds; shorter ones are not kept, but may be the longest
   */
  LongestTimes(double shortest) {
    this.shortest = shortest;
  }

  void add(TimeSpan time) {
    longest = time.duration() > longest.duration() ? time : longest;
    if (time.duration() > 0 && time.duration() >= shortest) {
      kept.add(time);
    }
    if (kept.size() == 2 * MAX_STRETCHES) {
      kept = new ArrayList<>(TimeCourse.longest(kept, MAX_STRETCHES));
      omitted += MAX_STRETCHES;
    }
  }

  /** The longest of all; of length 0 for none. */
  TimeSpan longest() {
    return longest;
  }

  /** Those that are kept, by time. */
  TimeCourse course(double seconds) {
    return TimeCourse.ofStretches(seconds, kept).omitting(omitted);
  }
}
