package dev.storygen.media;

/**
 * The size of a video's frames.
 *
 * @param width coded pixels
 * @param height coded pixels
 * @param rotation clockwise degrees to rotate the frames for display: 0, 90, 180 or 270
 * @param pixelAspect width of a coded pixel divided by its height; 1 for square pixels
 */
public record FrameSize(int width, int height, int rotation, double pixelAspect) {

  /** Width as it is displayed, in square pixels: after pixel aspect ratio and rotation. */
  public int displayWidth() {
    return rotation % 180 == 0 ? stretchedWidth() : height;
  }

  /** Height as it is displayed, in square pixels. */
  public int displayHeight() {
    return rotation % 180 == 0 ? height : stretchedWidth();
  }

  private int stretchedWidth() {
    return (int) Math.round(width * pixelAspect);
  }
}
