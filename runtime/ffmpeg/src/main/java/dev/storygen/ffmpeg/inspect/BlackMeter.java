package dev.storygen.ffmpeg.inspect;

import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;

/**
 * Finds black pictures: at least 98 % of the pixels are darker than a tenth of the way from black
 * to white. These are the defaults of FFmpeg's blackdetect.
 */
final class BlackMeter {

  private static final double PICTURE_SHARE = 0.98;

  /** Of the way from black to white. */
  static final double LEVEL = 0.1;

  private final PictureRun run = new PictureRun();
  private final LongestTimes times = new LongestTimes(0);
  private long pictures;
  private long blackPictures;

  void accept(Picture picture) {
    pictures++;
    if (darkSamples(picture) >= PICTURE_SHARE * picture.luma().length) {
      blackPictures++;
      run.extend(picture.start());
    } else {
      times.add(run.end(picture.start(), picture.adjacent()));
    }
  }

  private static int darkSamples(Picture picture) {
    byte[] luma = picture.luma();
    int threshold = picture.level(LEVEL) + 1;
    int dark = 0;
    for (byte sample : luma) {
      // 1 where the difference is negative: without a branch
      dark += (sample & 0xFF) - threshold >>> 31;
    }
    return dark;
  }

  /** Share of the pictures that are black. */
  double share() {
    return pictures == 0 ? 0 : (double) blackPictures / pictures;
  }

  /**
   * The longest time of black.
   *
   * @param end of the last picture, in seconds
   */
  TimeSpan longest(double end) {
    times.add(run.end(end, true));
    return times.longest();
  }

  /** All times of black, after {@link #longest}. */
  TimeCourse times(double end) {
    return times.course(end);
  }
}
