package dev.storygen.ffmpeg.scenery;

/**
 * Where the camera is.
 *
 * @param pan shift of the nearest layer to the right, in pixels
 * @param tilt shift of the nearest layer downwards, in pixels
 * @param seconds since the start of the scene
 */
record Camera(double pan, double tilt, double seconds) {

  /** Shift to the right of what is at a depth from 0, the sky, to 1. */
  int dx(double depth) {
    return (int) Math.round(pan * depth);
  }

  /** Shift downwards of what is at a depth from 0, the sky, to 1. */
  int dy(double depth) {
    return (int) Math.round(tilt * depth);
  }
}
