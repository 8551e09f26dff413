package dev.storygen.provider;

/**
 * Size and frame rate.
 *
 * @param width pixels, even
 * @param height pixels, even
 * @param frameRate pictures a second
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

  /** 1080x1920 at 30 frames a second. */
  public static VideoFormat vertical() {
    return new VideoFormat(1080, 1920, 30);
  }
}
