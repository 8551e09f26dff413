package dev.storygen.ffmpeg.scenery;

/** Where a scene is, and so the family of its picture. */
enum Place {
  SEA,
  CITY,
  FOREST,
  ROOM,
  ROAD,
  SKY,
  COUNTRY,
  ABSTRACT
}
