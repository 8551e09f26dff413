package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.IntPointer;

/**
 * How an image is turned and mirrored for display (EXIF's orientation): the matrix that leads from
 * the stored to the shown picture, each number -1, 0 or 1.
 */
public record Orientation(int xToX, int xToY, int yToX, int yToY) {

  private static final Orientation UPRIGHT = new Orientation(1, 0, 0, 1);

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

  /** Whether the stored width is the shown height. */
  public boolean swapsWidthAndHeight() {
    return xToX == 0;
  }

  /**
   * Where a shown pixel is stored.
   *
   * @param width of the stored picture
   * @param height of the stored picture
   * @param xy gets x and y
   */
  public void sourcePixel(int x, int y, int width, int height, int[] xy) {
    int across = xToX * x + xToY * y;
    int down = yToX * x + yToY * y;
    xy[0] = xToX + xToY < 0 ? width - 1 + across : across;
    xy[1] = yToX + yToY < 0 ? height - 1 + down : down;
  }
}
