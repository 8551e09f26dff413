package dev.storygen.media;

import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;

/**
 * What decoded pictures of a video show. Where not all are decoded, these are groups of pictures
 * spread over the video.
 *
 * @param decoded pictures that were to be decoded
 * @param lost those of them that are damaged or gave no picture, and those that depend on these
 * @param complete whether all pictures were decoded
 * @param black share of the pictures, 0 to 1, that are black
 * @param longestBlack the longest time in which all decoded pictures are black; of length 0 for
 *     none
 * @param blackTimes all such times
 * @param longestStill the longest time in which no decoded picture differs from the first one
 * @param stillTimes such times of {@link #SHORTEST_STILL} or more
 * @param activeArea share of the frame's area, 0 to 1, inside black bars that all pictures have; 1
 *     for none
 */
public record PictureFacts(
    long decoded,
    long lost,
    boolean complete,
    double black,
    TimeSpan longestBlack,
    TimeCourse blackTimes,
    TimeSpan longestStill,
    TimeCourse stillTimes,
    double activeArea) {

  /** Seconds. A picture of a slow animation stands for less. */
  public static final double SHORTEST_STILL = 0.5;

  /**
   * The key.
   *
   * @param megapixels how much to decode at most, in million pixels: of a longer video, groups of
   *     pictures spread over it
   */
  public record Key(double megapixels) implements Fact<PictureFacts> {

    @Override
    public Class<PictureFacts> type() {
      return PictureFacts.class;
    }
  }
}
