package dev.storygen.ffmpeg.inspect;

/**
 * The luma of a decoded frame.
 *
 * @param luma a byte (0 to 255) a pixel, row by row without padding; the first {@code width *
 *     height} count. Of more than eight bits, the upper eight
 * @param width coded pixels
 * @param height coded pixels
 * @param fullRange whether black is 0 and white 255, instead of 16 and 235
 * @param seconds time of display
 */
record Picture(byte[] luma, int width, int height, boolean fullRange, double seconds) {}
