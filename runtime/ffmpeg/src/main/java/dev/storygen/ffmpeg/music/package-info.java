/** Composes and synthesises music to lie under a voice. */
package dev.storygen.ffmpeg.music;
