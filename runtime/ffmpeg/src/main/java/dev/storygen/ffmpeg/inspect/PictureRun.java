package dev.storygen.ffmpeg.inspect;

import dev.storygen.model.TimeSpan;

/**
 * A run of pictures with a property. A picture lasts until the next one; before skipped pictures,
 * its end is unknown and counts as its start.
 */
final class PictureRun {

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
   * Ends the run.
   *
   * @param time of the picture without the property, or the end of the last picture
   * @param adjacent whether none was skipped before it
   * @return the time of the run; of length 0 where there is none
   */
  TimeSpan end(double time, boolean adjacent) {
    TimeSpan run =
        open ? new TimeSpan(start, adjacent ? Math.max(last, time) : last) : new TimeSpan(0, 0);
    open = false;
    return run;
  }
}
