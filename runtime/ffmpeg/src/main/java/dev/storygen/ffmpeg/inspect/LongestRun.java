package dev.storygen.ffmpeg.inspect;

import dev.storygen.model.TimeSpan;

/**
 * The longest run of pictures with a property. A picture lasts until the next one; before skipped
 * pictures, its end is unknown and counts as its start.
 */
final class LongestRun {

  private TimeSpan longest = new TimeSpan(0, 0);
  private double start;
  private double last;
  private boolean open;

  /** The next picture has the property: it begins a run or continues it. */
  void extend(double time) {
    if (!open) {
      open = true;
      start = time;
    }
    last = Math.max(start, time);
  }

  /**
   * A picture without the property ends the run.
   *
   * @param time of that picture
   * @param adjacent whether none was skipped before it
   */
  void end(double time, boolean adjacent) {
    if (open) {
      keep(adjacent ? Math.max(last, time) : last);
    }
    open = false;
  }

  private void keep(double end) {
    if (end - start > longest.duration()) {
      longest = new TimeSpan(start, end);
    }
  }

  /**
   * The longest run after the last picture.
   *
   * @param end of the last picture
   */
  TimeSpan longest(double end) {
    end(end, true);
    return longest;
  }
}
