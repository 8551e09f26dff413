/** Draws backgrounds, titles and captions into frames, in pure Java. */
package dev.storygen.ffmpeg.draw;
