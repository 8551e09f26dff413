package dev.storygen.ffmpeg.render;

import java.io.IOException;

/** What a background shows, one after the other. */
interface Pictures {

  /** How many there are; at least one. */
  int count();

  /** When a picture is first shown, in seconds; the first one from 0 on. */
  double start(int index);

  /** When the words before a picture end, in seconds. */
  double pause(int index);

  /** How a picture replaces the one before, if the pause is long enough. */
  Transition transition(int index);

  /** Time between two drawn frames, in seconds; 0 to draw all frames. */
  double step();

  /** Opens a picture, which the caller closes. */
  MovingPicture open(int index) throws IOException;
}
