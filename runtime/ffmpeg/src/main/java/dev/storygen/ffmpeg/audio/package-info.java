/** Masters, converts and concatenates recordings, and measures their level and loudness. */
package dev.storygen.ffmpeg.audio;
