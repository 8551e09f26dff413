/** Reads media files to describe them and to find damage. */
package dev.storygen.ffmpeg.inspect;
