package dev.storygen.ffmpeg.inspect;

import dev.storygen.media.PictureFacts;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;

/**
 * Finds times in which the picture does not change. Pictures are compared with the first one of the
 * run, as FFmpeg's freezedetect does, so that a slow movement counts. They are compared block by
 * block, so that a caption in a still picture counts as well: the mean difference of one block is
 * enough.
 */
final class StillMeter {

  /** Samples a block in both directions. */
  private static final int BLOCK = 12;

  /** Mean difference of a block; key frames of a still picture differ by less. */
  private static final double DIFFERENCE = 4;

  /**
   * Where pictures are skipped, a change between them is not seen. That as many comparisons find
   * the same picture by accident is not likely.
   */
  private static final int MINIMUM_SKIPS = 3;

  private byte[] reference = new byte[0];
  private int columns;
  private final PictureRun run = new PictureRun();
  private final LongestTimes times = new LongestTimes(PictureFacts.SHORTEST_STILL);
  private int skips;

  void accept(Picture picture) {
    if (differs(picture)) {
      finishRun(picture.start(), picture.adjacent());
      reference = picture.luma().clone();
      columns = picture.columns();
    } else if (!picture.adjacent()) {
      skips++;
    }
    run.extend(picture.start());
  }

  private void finishRun(double time, boolean adjacent) {
    TimeSpan found = run.end(time, adjacent);
    if (skips == 0 || skips >= MINIMUM_SKIPS) {
      times.add(found);
    }
    skips = 0;
  }

  private boolean differs(Picture picture) {
    byte[] luma = picture.luma();
    if (luma.length != reference.length || picture.columns() != columns) {
      return true;
    }
    for (int top = 0; top < picture.rows(); top += BLOCK) {
      if (rowOfBlocksDiffers(luma, top, Math.min(picture.rows(), top + BLOCK))) {
        return true;
      }
    }
    return false;
  }

  private boolean rowOfBlocksDiffers(byte[] luma, int top, int bottom) {
    boolean differs = false;
    for (int block = 0, left = 0; left < columns; block++, left += BLOCK) {
      int right = Math.min(columns, left + BLOCK);
      int sum = 0;
      for (int y = top; y < bottom; y++) {
        for (int at = y * columns + left, end = y * columns + right; at < end; at++) {
          sum += Math.abs((luma[at] & 0xFF) - (reference[at] & 0xFF));
        }
      }
      differs |= sum > DIFFERENCE * (right - left) * (bottom - top);
    }
    return differs;
  }

  /**
   * The longest time without a change.
   *
   * @param end of the last picture, in seconds
   */
  TimeSpan longest(double end) {
    finishRun(end, true);
    return times.longest();
  }

  /** All times without a change that are worth a look, after {@link #longest}. */
  TimeCourse times(double end) {
    return times.course(end);
  }
}
