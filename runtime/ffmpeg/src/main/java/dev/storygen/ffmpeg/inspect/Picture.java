package dev.storygen.ffmpeg.inspect;

/**
 * Luma of a decoded frame, sampled on a grid of at most 192 by 192.
 *
 * @param luma a byte (0 to 255) a sample, row by row; valid while the picture is accepted
 * @param columns samples a row
 * @param rows samples a column
 * @param fullRange whether black is 0 and white 255, instead of 16 and 235
 * @param start time of display in seconds
 * @param adjacent whether it follows the picture before it in the file, with none skipped
 */
record Picture(
    byte[] luma, int columns, int rows, boolean fullRange, double start, boolean adjacent) {

  /** The luma of a level between black (0) and white (1). */
  int level(double share) {
    return (int) Math.round(fullRange ? share * 255 : 16 + share * 219);
  }
}
