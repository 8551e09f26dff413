package dev.storygen.ffmpeg.scenery;

/** The weather of a scene. */
enum Weather {
  CLEAR,
  CLOUDY,
  RAIN,
  SNOW,
  FOG
}
