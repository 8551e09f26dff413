package dev.storygen.provider;

import dev.storygen.model.PictureFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The format and the frame rate of a video.
 *
 * @param picture its size, even numbers
 * @param frameRate frames per second
 */
public record VideoFormat(PictureFormat picture, int frameRate) {

  public VideoFormat {
    int width = picture.width();
    int height = picture.height();
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

  /** A size that no platform asks for. */
  public VideoFormat(int width, int height, int frameRate) {
    this(PictureFormat.ofSize(width, height), frameRate);
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

  /** Pixels. */
  public int width() {
    return picture.width();
  }

  /** Pixels. */
  public int height() {
    return picture.height();
  }

  /** All of it by the element of the POM. */
  public Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("<video><width>", width());
    inputs.put("<video><height>", height());
    inputs.put("<video><frameRate>", frameRate);
    inputs.put("margins of the format", picture.margins().toString());
    return inputs;
  }

  /** 1080x1920 at 30 frames a second. */
  public static VideoFormat vertical() {
    return new VideoFormat(1080, 1920, 30);
  }
}
