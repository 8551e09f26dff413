package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.YuvFrame;

/** A part of a picture, drawn over those that are farther away. */
@FunctionalInterface
interface Element {

  void draw(YuvFrame target, Camera camera);
}
