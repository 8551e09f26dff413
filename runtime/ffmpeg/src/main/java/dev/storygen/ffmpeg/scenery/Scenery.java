package dev.storygen.ffmpeg.scenery;

/** One family of backgrounds. */
interface Scenery {

  /**
   * Adds the elements of a picture, the farthest first. The same composition gives the same
   * picture.
   */
  void compose(Composition picture);
}
