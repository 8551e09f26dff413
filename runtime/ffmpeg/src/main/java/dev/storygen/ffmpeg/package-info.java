/**
 * FFmpeg's libraries in process. Each sub-package uses only those after it: {@code render}, {@code
 * inspect}, {@code audio}, {@code encode}, {@code draw}, {@code decode}, and this one, which loads
 * the libraries.
 */
package dev.storygen.ffmpeg;
