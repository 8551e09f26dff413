package dev.storygen.provider;

import java.util.Map;

/**
 * The size and the frame rate of a video.
 *
 * @param width pixels, even
 * @param height pixels, even
 * @param frameRate frames per second
 */
public record VideoFormat(int width, int height, int frameRate) {

  public VideoFormat {
    if (width < 16
        || height < 16
        || width % 2 != 0
        || height % 2 != 0
        || frameRate < 1
        || frameRate > 120) {
      throw new IllegalArgumentException(
          "A video of "
              + width
              + "x"
              + height
              + " at "
              + frameRate
              + " frames a second cannot be made:"
              + " expected even sizes from 16 and a frame rate from 1 to 120.");
    }
  }

  /**
   * Reads a format from settings of these names; {@link #vertical()} for those that are not set.
   *
   * @throws IllegalArgumentException if a setting is unknown or invalid
   */
  public static VideoFormat of(Options settings) {
    VideoFormat defaults = vertical();
    VideoFormat format =
        new VideoFormat(
            settings.whole("width", defaults.width()),
            settings.whole("height", defaults.height()),
            settings.whole("frameRate", defaults.frameRate()));
    settings.rejectUnknown();
    return format;
  }

  /** All of it by the element of the POM. */
  public Map<String, Object> inputs() {
    return Map.of(
        "<video><width>", width, "<video><height>", height, "<video><frameRate>", frameRate);
  }

  /** 1080x1920 at 30 frames a second. */
  public static VideoFormat vertical() {
    return new VideoFormat(1080, 1920, 30);
  }
}
