package dev.storygen.ffmpeg.inspect;

/**
 * Finds black bars: rows and columns at the edges that are black in all pictures. A row is black if
 * at most 2 % of it, which noise or a rounded corner may be, is brighter than 24, the level of
 * FFmpeg's cropdetect, where black is 16.
 */
final class ActiveArea {

  private static final double LEVEL = 8 / 219.0;
  private static final double BRIGHT_SHARE = 0.02;

  private int columns;
  private int rows;
  private int top;
  private int bottom;
  private int left;
  private int right;

  void accept(Picture picture) {
    if (picture.columns() != columns || picture.rows() != rows) {
      columns = picture.columns();
      rows = picture.rows();
      top = rows;
      left = columns;
      bottom = 0;
      right = 0;
    }
    widen(picture);
  }

  /** Looks only at the edges that were black until now. */
  private void widen(Picture picture) {
    for (int y = 0; y < top; y++) {
      if (isBright(picture, y * columns, 1, columns)) {
        top = y;
      }
    }
    for (int y = rows - 1; y >= bottom; y--) {
      if (isBright(picture, y * columns, 1, columns)) {
        bottom = y + 1;
      }
    }
    for (int x = 0; x < left; x++) {
      if (isBright(picture, x, columns, rows)) {
        left = x;
      }
    }
    for (int x = columns - 1; x >= right; x--) {
      if (isBright(picture, x, columns, rows)) {
        right = x + 1;
      }
    }
  }

  private static boolean isBright(Picture picture, int first, int step, int count) {
    byte[] luma = picture.luma();
    int threshold = picture.level(LEVEL);
    int bright = 0;
    for (int i = 0, at = first; i < count; i++, at += step) {
      bright += threshold - (luma[at] & 0xFF) >>> 31;
    }
    return bright > BRIGHT_SHARE * count;
  }

  /** Share of the frame's area that is not bars; 1 where all pictures are black. */
  double share() {
    if (bottom <= top || right <= left) {
      return 1;
    }
    return (double) (bottom - top) * (right - left) / ((double) rows * columns);
  }
}
