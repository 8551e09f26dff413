package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.IntPointer;

/**
 * The rotation and mirroring of an image for display (EXIF orientation): the matrix from stored to
 * displayed coordinates, with elements -1, 0 or 1.
 */
public record Orientation(int xToX, int xToY, int yToX, int yToY) {

  public static final Orientation UPRIGHT = new Orientation(1, 0, 0, 1);

  public static Orientation of(AVFrame frame) {
    AVFrameSideData data = av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
    if (data == null || data.isNull()) {
      return UPRIGHT;
    }
    IntPointer matrix = new IntPointer(data.data());
    Orientation orientation =
        new Orientation(
            Integer.signum(matrix.get(0)),
            Integer.signum(matrix.get(1)),
            Integer.signum(matrix.get(3)),
            Integer.signum(matrix.get(4)));
    return orientation.isQuarterTurn() ? orientation : UPRIGHT;
  }

  private boolean isQuarterTurn() {
    return xToX * yToY - xToY * yToX != 0 && xToX * xToY == 0 && yToX * yToY == 0;
  }

  /** Whether the stored width is the displayed height. */
  public boolean swapsWidthAndHeight() {
    return xToX == 0;
  }

  /**
   * Finds the stored pixel of a displayed pixel.
   *
   * @param x of the displayed pixel
   * @param y of the displayed pixel
   * @param width of the stored image
   * @param height of the stored image
   * @param xy receives x and y of the stored pixel
   */
  public void sourcePixel(int x, int y, int width, int height, int[] xy) {
    int across = xToX * x + xToY * y;
    int down = yToX * x + yToY * y;
    xy[0] = xToX + xToY < 0 ? width - 1 + across : across;
    xy[1] = yToX + yToY < 0 ? height - 1 + down : down;
  }
}
