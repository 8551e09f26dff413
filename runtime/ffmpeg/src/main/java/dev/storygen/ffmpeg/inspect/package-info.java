/** Inspects media files: streams, durations, levels and damage. */
package dev.storygen.ffmpeg.inspect;
